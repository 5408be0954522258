namespace Recognition.Domain.Shops;

/// <summary>Languages and access needs, out of the city's list: a scenario asks for them, and a shopper meets them. docs/programme.md, 1.8.</summary>
public static class ScenarioNeeds
{
    /// <summary>How many the list has at most.</summary>
    public const int Most = 30;

    /// <summary>Characters of one of them.</summary>
    public const int Limit = 60;

    /// <summary>What was chosen, in the order of the list.</summary>
    /// <param name="known">The city's list.</param>
    /// <param name="held">What was chosen before: it may stay though the city took it off its list.</param>
    /// <exception cref="RuleBroken">Something else was chosen.</exception>
    public static List<string> Chosen(string field, IReadOnlyCollection<string> chosen, IEnumerable<string> known, IEnumerable<string> held)
    {
        List<string> choices = [.. Choices(known, held)];
        return chosen.All(choices.Contains) ? choices.FindAll(chosen.Contains) : throw new RuleBroken(field, "Choose languages and access needs of the list.");
    }

    /// <summary>What may be chosen: the city's list, and what was chosen before.</summary>
    public static IEnumerable<string> Choices(IEnumerable<string> known, IEnumerable<string> held) => known.Union(held);

    /// <summary>What of the needs somebody does not meet, to go on after their name; null where they meet all.</summary>
    public static string? Against(IEnumerable<string> needs, IEnumerable<string> meets) =>
        needs.Except(meets).ToList() is { Count: > 0 } lacking ? $"does not meet what the scenario needs: {Time.Written.And(lacking)}" : null;
}
