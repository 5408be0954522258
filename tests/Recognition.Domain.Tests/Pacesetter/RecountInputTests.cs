using Recognition.Domain.Json;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class RecountInputTests
{
    [Theory]
    [InlineData("""{ "ranking": ["Ada"] }, { "ranking": ["Ada", "X"] }""", "$.ballots[1].ranking[1]: \"X\" is not a nominee")]
    [InlineData("""{ "ranking": ["Ada", "Ben", "Ada"] }""", "$.ballots[0].ranking[2]: \"Ada\" is named twice")]
    [InlineData("""{ "ranking": ["No award"] }""", "$.ballots[0].ranking[0]: \"No award\" is not a nominee")]
    [InlineData("""{ "count": 0, "ranking": [] }""", "$.ballots[0].count: must be a whole number from 1 to 1000000000000")]
    [InlineData("""{ "count": 1.5, "ranking": [] }""", "$.ballots[0].count: must be a whole number from 1 to 1000000000000")]
    [InlineData("""{ "count": 8, "ranking": [] }""", "$.ballots: 8 ballots, but only 7 may vote")]
    [InlineData("""{ "count": 7, "ranking": [] }, { "blank": true }""", "$.ballots: 8 ballots, but only 7 may vote")]
    [InlineData("""{ "choice": "Ada" }""", "$.ballots[0].choice: does not belong to the method \"ranked\"")]
    [InlineData("""{ "ranking": ["Ada"], "blank": true }""", "$.ballots[0].ranking: does not belong on a blank ballot")]
    [InlineData("""{ "voter": "Di" }""", "$.ballots[0].voter: is not a key that is known here")]
    [InlineData("{ }", "$.ballots[0]: lacks the key \"ranking\"")]
    [InlineData("""{ "ranking": "Ada" }""", "$.ballots[0].ranking: must be a list")]
    public void A_wrong_ballot_is_refused_with_its_place(string ballots, string message) =>
        Assert.Equal(message, Refusal(""" "method": "ranked", "nominees": ["Ada", "Ben"], "eligible": 7 """, ballots));

    [Theory]
    [InlineData("approval", """{ "approved": ["Ada", "Ada"] }""", "$.ballots[0].approved[1]: \"Ada\" is named twice")]
    [InlineData("plurality", """{ "choice": "X" }""", "$.ballots[0].choice: \"X\" is not a nominee")]
    [InlineData("score", """{ "scores": { "X": 1 } }""", "$.ballots[0].scores.X: \"X\" is not a nominee")]
    [InlineData("score", """{ "scores": { "Ada": 1, "Ada": 2 } }""", "$.ballots[0].scores.Ada: stands there twice")]
    [InlineData("score", """{ "scores": { "Ada": "5.01" } }""", "$.ballots[0].scores.Ada: must be from 0 to 5")]
    [InlineData("score", """{ "scores": { "Ada": -0.5 } }""", "$.ballots[0].scores.Ada: must be from 0 to 5")]
    public void A_wrong_ballot_of_another_method_is_refused_too(string method, string ballots, string message) =>
        Assert.Equal(message, Refusal($""" "method": "{method}", "nominees": ["Ada", "Ben"] """, ballots));

    [Theory]
    [InlineData(""" "method": "borda", "nominees": ["Ada"] """, "$.method: must be one of \"ranked\", \"approval\", \"plurality\", \"score\"")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "Ben", "Ada"] """, "$.nominees[2]: \"Ada\" is listed twice")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "Ben"], "seats": 2 """, "$.seats: a ranked count fills one seat")]
    [InlineData(""" "method": "approval", "nominees": ["Ada", "Ben"], "seats": 3 """, "$.seats: 3 seats are more than 2 nominees")]
    [InlineData(""" "method": "approval", "nominees": ["Ada", "Ben"], "seats": 0 """, "$.seats: must be a whole number from 1 to 10000")]
    [InlineData(""" "method": "approval", "nominees": [] """, "$.seats: 1 seats are more than 0 nominees")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "No award"], "noAward": true """, "$.nominees: \"No award\" stands on the ballot already, by \"noAward\"")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada"], "tieBreak": ["coin"] """, "$.tieBreak[0]: must be one of \"previousRounds\", \"firstChoices\", \"order\"")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada"], "tieBreak": ["order"] """, "$.tieBreak: names \"order\", but no order is given")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "Ben"], "order": ["Ada"] """, "$.order: lacks \"Ben\"")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "Ben"], "order": ["Ada", "Ben", "Cy"] """, "$.order[2]: \"Cy\" is not a nominee")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada", "Ben"], "order": ["Ada", "Ben", "Ben"] """, "$.order[2]: \"Ben\" is listed twice")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada"], "noAward": true, "order": ["Ada"] """, "$.order: lacks \"No award\"")]
    [InlineData(""" "method": "score", "nominees": ["Ada"], "minScore": 5 """, "$.maxScore: must be above the lowest score")]
    [InlineData(""" "method": "ranked", "nominees": ["Ada"], "winner": "Ada" """, "$.winner: is not a key that is known here")]
    [InlineData(""" "nominees": ["Ada"] """, "$: lacks the key \"method\"")]
    public void Wrong_rules_are_refused_with_their_place(string rules, string message) => Assert.Equal(message, Refusal(rules, ""));

    [Fact]
    public void Numbers_may_come_as_decimals_in_text() => Assert.Contains(
        "\"quorumMet\": true",
        Recount.Run("""{ "method": "score", "nominees": ["Ada"], "seats": "1", "quorum": "3", "eligible": "3", "minScore": "-1", "maxScore": "1.5", "ballots": [{ "count": "3", "scores": { "Ada": "1.5" } }] }"""));

    [Theory]
    [InlineData("""["Ada \"x\"\n", "Ben"]""")]
    [InlineData("""["Zoë", "李"]""")]
    public void Names_come_back_as_they_were_given(string names)
    {
        using var given = System.Text.Json.JsonDocument.Parse(names);
        using var result = System.Text.Json.JsonDocument.Parse(Recount.Run($$"""{ "method": "approval", "nominees": {{names}}, "ballots": [{ "approved": {{names}} }] }"""));
        Assert.Equal(
            given.RootElement.EnumerateArray().Select(name => name.GetString()),
            result.RootElement.GetProperty("rounds")[0].GetProperty("tally").EnumerateObject().Select(tally => tally.Name));
    }

    private static string Refusal(string rules, string ballots) =>
        Assert.Throws<InputWrong>(() => Recount.Run($$"""{ {{rules}}, "ballots": [{{ballots}}] }""")).Message;
}
