namespace Recognition.Domain.Tests.Seed;

public sealed class SeedScenariosTests
{
    [Theory]
    [InlineData("phone")]
    [InlineData("inPerson")]
    public void Every_department_has_a_scenario_for_each_channel(string channel) =>
        Assert.Equal(
            SeedFile.Keys("departments.json", "departments", "code").Order(),
            SeedFile.Rows("scenarios.json", "scenarios").Where(row => row.Of("channel") == channel).SelectMany(row => row.Texts("departments")).Distinct().Order());

    [Fact]
    public void Every_scenario_says_what_to_ask_what_a_good_answer_contains_and_what_must_never_be_done()
    {
        SeedFile.AreUnique(SeedFile.Keys("scenarios.json", "scenarios"));
        var kinds = SeedFile.Keys("scenarios.json", "kinds");
        Assert.All(SeedFile.Rows("scenarios.json", "scenarios"), row =>
        {
            Assert.Contains(row.Of("kind"), kinds);
            Assert.Contains(row.Of("shopper"), (string[])["resident", "employee", "any"]);
            Assert.All((string[])["title", "situation", "challenge"], key => Assert.NotEmpty(row.Of(key)));
            Assert.All((string[])["ask", "goodAnswer", "never"], key => Assert.NotEmpty(row.Texts(key)));
        });
    }

    [Fact]
    public void The_brief_forbids_emergencies_and_the_notice_says_that_nobody_is_disciplined()
    {
        Assert.Contains(SeedFile.Read("brief.json").Texts("never"), rule => rule.Contains("emergency line"));
        Assert.DoesNotContain(SeedFile.Read("brief.json").Texts("never"), rule => rule.Contains("call for help"));
        Assert.Contains(SeedFile.Read("brief.json").Texts("during"), rule => rule.Contains("call for help"));
        Assert.All((string[])["before", "names", "during", "after"], key => Assert.NotEmpty(SeedFile.Read("brief.json").Texts(key)));
        Assert.Contains("no ground for discipline", SeedFile.Text("staff-notice.md"));
    }
}
