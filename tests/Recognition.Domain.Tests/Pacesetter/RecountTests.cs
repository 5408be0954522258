using System.Text.Json.Nodes;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class RecountTests
{
    private const string Example = """
        { "method": "ranked", "seats": 1, "nominees": ["Ada", "Ben", "Cy"], "noAward": false,
          "eligible": 7, "quorum": 3, "tieBreak": ["previousRounds", "firstChoices", "order"], "order": ["Cy", "Ada", "Ben"],
          "ballots": [ { "count": 4, "ranking": ["Ada", "Ben"] }, { "ranking": ["Cy"] }, { "blank": true } ] }
        """;

    [Fact]
    public void The_contest_of_the_documentation_comes_out_to_the_letter()
    {
        var expected = JsonNode.Parse("""
            { "method": "ranked", "ballots": 6, "blank": 1, "quorumMet": true,
              "rounds": [ { "round": 1, "threshold": 3, "tally": { "Ada": "4", "Ben": "0", "Cy": "1" }, "exhausted": 0,
                            "eliminated": [], "elected": ["Ada"], "tie": null } ],
              "winners": ["Ada"], "reason": null }
            """);
        Assert.Equal(expected!.ToJsonString(), JsonNode.Parse(Recount.Run(Example))!.ToJsonString());
    }

    [Fact]
    public void What_is_exported_counts_to_the_same_result()
    {
        var (rules, ballots) = RecountJson.Read(Example);
        Assert.Equal(Recount.Run(Example), Recount.Run(RecountJson.Write(rules, ballots)));
    }
}
