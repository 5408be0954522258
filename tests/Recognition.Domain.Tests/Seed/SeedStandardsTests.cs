namespace Recognition.Domain.Tests.Seed;

public sealed class SeedStandardsTests
{
    [Fact]
    public void There_are_the_eight_promises() =>
        Assert.Equal(["serve", "respond", "address", "work", "provide", "communicate", "optimize", "perform"], SeedFile.Keys("promises.json", "promises"));

    [Fact]
    public void Every_standard_stands_under_a_topic_and_every_topic_has_one()
    {
        var topics = SeedFile.Keys("standards.json", "topics");
        var standards = SeedFile.Rows("standards.json", "standards");
        SeedFile.AreUnique(topics);
        SeedFile.AreUnique(SeedFile.Keys("standards.json", "standards"));
        Assert.Equal(topics.Order(), standards.Select(row => row.Of("topic")).Distinct().Order());
        Assert.All(standards, row =>
        {
            Assert.Contains(row.Of("kind"), (string[])["limit", "practice", "howTo"]);
            Assert.Contains(row.Of("source"), (string[])["000", "001", "002", "003", "suggested"]);
            Assert.False(string.IsNullOrWhiteSpace(row.Of("title")) || string.IsNullOrWhiteSpace(row.Of("text")));
        });
    }

    [Fact]
    public void The_limits_keep_their_figures_and_say_them_in_words_too()
    {
        var limits = SeedFile.Rows("standards.json", "standards").Where(row => row.Of("kind") == "limit").ToList();
        Assert.Equal(
            ["3 rings", "60 seconds", "24 hours", "2 business days"],
            limits.Select(row => $"{row.GetProperty("limit").GetProperty("value").GetInt32()} {row.GetProperty("limit").Of("unit")}"));
        Assert.All(SeedFile.Rows("standards.json", "standards"), row => Assert.Equal(row.Of("kind") == "limit", row.TryGetProperty("limit", out _)));
        Assert.All(limits.Zip(["3 rings", "60 seconds", "24 hours", "two business days"]), pair => Assert.Contains(pair.Second, pair.First.Of("text")));
    }
}
