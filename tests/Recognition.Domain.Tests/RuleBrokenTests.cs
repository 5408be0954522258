namespace Recognition.Domain.Tests;

public sealed class RuleBrokenTests
{
    [Fact]
    public void A_broken_rule_speaks_its_sentence_and_names_its_field()
    {
        var broken = new RuleBroken("Hours", "Ask for quarter hours.");
        Assert.Equal(("Hours", "Ask for quarter hours."), (broken.Field, broken.Message));
    }
}
