namespace Recognition.Domain.Tests;

public sealed class SentenceTests
{
    [Theory]
    [InlineData("\u202E")]
    [InlineData("\u200B\u200D\uFEFF")]
    [InlineData("\u3164\u2800")]
    [InlineData("\u00A0 \t")]
    public void Text_that_cannot_be_seen_counts_as_none(string text) =>
        Assert.Equal("This must be filled in.", Assert.Throws<RuleBroken>(() => Sentence.Required("Name", text, 80)).Message);

    [Theory]
    [InlineData("نرم\u200Cافزار")]
    [InlineData("👩\u200D🚒")]
    [InlineData("é")]
    public void Text_with_joiners_in_it_stays_as_it_was_typed(string text) => Assert.Equal(text, Sentence.Required("Name", text, 80));
}
