namespace Recognition.Domain.Shops;

/// <summary>What a scenario says, and whom it fits. docs/programme.md, 1.8.</summary>
/// <param name="Departments">Codes of the departments that it fits.</param>
/// <param name="Ask">The questions that the shopper puts.</param>
/// <param name="GoodAnswer">What a good answer contains.</param>
/// <param name="Never">What the shopper must not do, besides <see cref="Scenario.NeverAtAll"/>.</param>
public sealed record ScenarioTerms(Channel Channel, IReadOnlyList<string> Departments, string Title, string Situation, IReadOnlyList<string> Ask, string Challenge,
    IReadOnlyList<string> GoodAnswer, IReadOnlyList<string> Never)
{
    public Difficulty Difficulty { get; init; } = Difficulty.Medium;

    /// <summary>What of the city's list its shopper meets.</summary>
    public IReadOnlyList<string> Needs { get; init; } = [];

    /// <summary>More on the language in which it is asked; null: nothing.</summary>
    public string? Language { get; init; }

    /// <summary>More on what the shopper brings along or lives with; null: nothing.</summary>
    public string? AccessNeeds { get; init; }
}

/// <summary>How much a scenario asks of the department.</summary>
public enum Difficulty
{
    /// <summary>A question that the desk hears every day.</summary>
    Easy,

    Medium,

    /// <summary>It crosses departments, or the customer is upset.</summary>
    Hard,
}
