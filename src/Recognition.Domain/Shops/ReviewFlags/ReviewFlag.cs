namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>Something about a shop that its reviewer should look at. A flag only points: a person decides. docs/programme.md, 1.10.</summary>
/// <param name="Sentence">What was seen, with its figures.</param>
public sealed record ReviewFlag(ReviewFlagKind Kind, string Sentence)
{
    public const int NamesLimit = 200;

    /// <summary>The kinds as a shop's history keeps them; <see cref="Titles"/> reads them.</summary>
    public static string Names(IEnumerable<ReviewFlag> flags) => string.Join(',', flags.Select(flag => flag.Kind).Distinct());

    /// <summary>What <see cref="Names"/> wrote, in words.</summary>
    public static IReadOnlyList<string> Titles(string? names) =>
        [.. (names ?? "").Split(',', StringSplitOptions.RemoveEmptyEntries).Select(name => Enum.TryParse<ReviewFlagKind>(name, out var kind) ? kind.Title() : name)];
}

public enum ReviewFlagKind
{
    TooFast,
    OutOfHours,
    TwoPlaces,
    StraightLined,
    WordsAlike,
    PhotoSeen,
    ScoreAgainstWords,
}

public static class ReviewFlagWords
{
    public static string Title(this ReviewFlagKind kind) => kind switch
    {
        ReviewFlagKind.TooFast => "Too fast",
        ReviewFlagKind.OutOfHours => "Out of hours",
        ReviewFlagKind.TwoPlaces => "Two places at one time",
        ReviewFlagKind.StraightLined => "The same answer throughout",
        ReviewFlagKind.WordsAlike => "Words like another shop’s",
        ReviewFlagKind.PhotoSeen => "Picture or recording seen before",
        _ => "Score against words",
    };
}
