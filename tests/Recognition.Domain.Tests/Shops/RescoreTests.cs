using System.Text.Json.Nodes;
using Recognition.Domain.Json;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class RescoreTests
{
    private const string Form = """
        { "name": "Phone shop", "version": 3, "overall": "weightedSections", "unansweredOptional": "excluded", "capAt100": true,
          "sections": [ { "key": "A", "title": "Greeting", "weight": "4", "passMark": null, "questions": [
            { "key": "A1", "text": "...", "kind": "yesNo", "weight": "1", "required": true, "critical": "none", "bonus": false },
            { "key": "A2", "text": "...", "kind": "multi", "options": [ { "key": "x", "points": "1" }, { "key": "y", "points": "2" } ] },
            { "key": "N1", "text": "Rings before answer", "kind": "number", "bands": [ { "upTo": "3", "points": "2" }, { "upTo": "5", "points": "1" }, { "points": "0" } ] },
            { "key": "T1", "text": "What happened?", "kind": "text" } ] } ] }
        """;

    [Fact]
    public void The_form_of_the_documentation_is_scored_to_the_letter()
    {
        var expected = JsonNode.Parse("""
            { "results": [
              { "id": "S-1", "scored": true, "percent": "83.33333333333333333333333333", "display": "83.33", "failed": false, "earned": "5", "possible": "6",
                "sections": [ { "key": "A", "scored": true, "earned": "5", "possible": "6", "percent": "83.33333333333333333333333333", "failed": false } ] },
              { "id": "S-2", "scored": false, "percent": null, "display": null, "failed": false, "earned": "0", "possible": "0",
                "sections": [ { "key": "A", "scored": false, "earned": "0", "possible": "0", "percent": null, "failed": false } ] } ] }
            """);
        var results = Rescore.Run(Input("""{ "id": "S-1", "answers": { "A1": "yes", "A2": ["x", "y"], "N1": 4 } }, { "id": "S-2", "answers": { "A1": "na" } }"""));
        Assert.Equal(expected!.ToJsonString(), JsonNode.Parse(results)!.ToJsonString());
    }

    [Theory]
    [InlineData("""{ "id": "S-1", "answers": { "A1": "yes" } }, { "id": "S-2", "answers": { "A1": "maybe" } }""", "$.shops[1].answers.A1: must be \"yes\", \"no\" or \"na\"")]
    [InlineData("""{ "id": "S-1", "answers": {} }""", "$.shops[0].answers.A1: is required and not answered")]
    [InlineData("""{ "id": "S-1", "answers": { "A1": "yes", "A 2": "x" } }""", "$.shops[0].answers[\"A 2\"]: is not a question of this form")]
    [InlineData("""{ "id": "S-1", "answers": { "A1": "yes", "A1": "no" } }""", "$.shops[0].answers.A1: stands there twice")]
    [InlineData("""{ "id": "S-1", "answers": { "A1": null } }""", "$.shops[0].answers.A1: must be text, a number or a list")]
    [InlineData("""{ "id": "S-1", "answers": { "A1": "yes", "N1": 1e999999999 } }""", "$.shops[0].answers.N1: has too many digits: 100 are read")]
    [InlineData("""{ "id": "S-1", "answers": { "A1": "yes" }, "score": 5 }""", "$.shops[0].score: is not a key that is known here")]
    [InlineData("""{ "answers": { "A1": "yes" } }""", "$.shops[0]: lacks the key \"id\"")]
    public void A_wrong_shop_is_refused_with_its_place(string shops, string message) =>
        Assert.Equal(message, Assert.Throws<InputWrong>(() => Rescore.Run(Input(shops))).Message);

    [Fact]
    public void What_is_exported_scores_to_the_same_result()
    {
        var input = Input("""{ "id": "S-1", "answers": { "A1": "no", "A2": [], "N1": "4.5", "T1": "Long — «wait»" } }""");
        var (form, shops) = RescoreJson.Read(input);
        Assert.Equal(Rescore.Run(input), Rescore.Run(RescoreJson.Write(form, shops)));
    }

    private static string Input(string shops) => $$"""{ "form": {{Form}}, "shops": [ {{shops}} ] }""";
}
