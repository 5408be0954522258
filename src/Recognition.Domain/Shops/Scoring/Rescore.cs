using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>Scores exported shops again, by the rules that the portal's pages use.</summary>
public static class Rescore
{
    /// <param name="json">A document of <see cref="RescoreJson.Read"/>.</param>
    /// <returns>A document of <see cref="RescoreJson.WriteResults"/>.</returns>
    /// <exception cref="InputWrong">The document, its form or a shop's answers are wrong.</exception>
    public static string Run(string json)
    {
        var (form, shops) = RescoreJson.Read(json);
        var scoring = Scoring.For(form);
        return RescoreJson.WriteResults(shops.Select((shop, i) => (shop.Id, Score(scoring, shop, i))));
    }

    private static ShopScore Score(Scoring scoring, FilledForm shop, int place)
    {
        try
        {
            return scoring.Of(shop.Answers);
        }
        catch (InputWrong wrong)
        {
            throw wrong.Within($"$.shops{JsonWords.Step(place)}.answers");
        }
    }
}
