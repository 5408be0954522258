using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.StaffNotices;

namespace Recognition.Domain.Tests.StaffNotices;

public sealed class NoticePartsTests
{
    [Fact]
    public void Paragraphs_lists_and_words_that_stand_out_are_told_apart()
    {
        var parts = NoticeParts.Of("One line\ngoes on.\n\n- **First:** a\n  b\n- second\n\nEnd **open");
        Assert.Equal([false, true, false], parts.Select(part => part.IsList));
        Assert.Equal("One line goes on.", Assert.Single(parts[0].Lines[0]).Text);
        Assert.Equal([("First:", true), (" a b", false)], parts[1].Lines[0].Select(run => (run.Text, run.StandsOut)));
        Assert.Equal("End **open", string.Concat(parts[2].Lines[0].Select(run => run.Text)));
    }

    [Fact]
    public void A_list_may_follow_a_paragraph_without_an_empty_line() =>
        Assert.Equal([false, true], NoticeParts.Of("Before:\n- one\n- two").Select(part => part.IsList));

    [Fact]
    public void No_text_breaks_it_and_no_word_is_lost() => Prop.ForAll(Gen.Elements("a", "b c", "\n", "\n\n", "- ", "**", " ", "\r\n").ArrayOf().ToArbitrary(), pieces =>
    {
        var text = string.Concat(pieces);
        var drawn = string.Concat(NoticeParts.Of(text).SelectMany(part => part.Lines).SelectMany(line => line).Select(run => run.Text));
        return Letters(drawn) == Letters(text);
    }).QuickCheckThrowOnFailure();

    private static string Letters(string text) => new([.. text.Where(char.IsLetter)]);
}
