using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>
/// One version of a shop's form: its sections, their questions and how a percent comes out of them. It never changes; a
/// shop is sealed with the version that it was filled in with. <see cref="FormCheck"/> says whether it makes sense.
/// </summary>
/// <param name="Version">0 or above; counted up with each published change.</param>
/// <param name="CapAt100">Whether the percent of a section, and of the whole, stops at 100 where bonuses would lift it above.</param>
public sealed record FormDefinition(
    string Name,
    int Version,
    OverallRule Overall,
    UnansweredOptional UnansweredOptional,
    bool CapAt100,
    IReadOnlyList<Section> Sections)
{
    /// <summary>All questions in the order in which they are asked.</summary>
    public IEnumerable<Question> Questions => Sections.SelectMany(section => section.Questions);

    /// <summary>The section that is reported beside the whole; null where the form has none.</summary>
    public Section? AccessSection => Sections.FirstOrDefault(section => section.Access);
}

/// <summary>How the sections' points become the percent of the whole.</summary>
public enum OverallRule
{
    /// <summary>Points earned of points possible, over all sections.</summary>
    Pooled,

    /// <summary>The scored sections' percents, each by its section's weight.</summary>
    WeightedSections,

    /// <summary>The scored sections' percents, each alike.</summary>
    MeanOfSections,
}

/// <summary>What an optional question brings that is visible and not answered.</summary>
public enum UnansweredOptional
{
    /// <summary>Nothing: no points earned, none possible.</summary>
    Excluded,

    /// <summary>No points of those possible.</summary>
    Zero,
}

/// <param name="Key">Unique among the form's sections.</param>
public sealed record Section(string Key, string Title, IReadOnlyList<Question> Questions)
{
    /// <summary>Counts under <see cref="OverallRule.WeightedSections"/> alone, and is above 0 there.</summary>
    public Rational Weight { get; init; } = 1;

    /// <summary>A percent from 0 to 100; a scored section below it is failed. Null: none.</summary>
    public Rational? PassMark { get; init; }

    /// <summary>Whether it tells how one gets through (rings, hold, wait, attempts): it is reported beside the whole and is no part of it. docs/programme.md, 2.12.</summary>
    public bool Access { get; init; }

    /// <summary>Whether another version's section is made of the same questions for the same points, so that their figures may stand side by side.</summary>
    public bool AsksTheSameAs(Section other) =>
        Key == other.Key && Questions.Count == other.Questions.Count && Questions.All(question => other.Questions.Any(question.AsksTheSameAs));
}
