using Recognition.Domain.Json;

namespace Recognition.Domain.Pacesetter;

/// <summary>Counts an exported contest again, by the rules that the portal's pages use.</summary>
public static class Recount
{
    /// <param name="json">A document of <see cref="RecountJson.Read"/>.</param>
    /// <returns>The count, as one document.</returns>
    /// <exception cref="InputWrong">The document, its rules or a ballot are wrong.</exception>
    public static string Run(string json)
    {
        var (rules, ballots) = RecountJson.Read(json);
        return RecountJson.Write(Counting.Of(rules, ballots));
    }
}
