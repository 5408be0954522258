namespace Recognition.Domain.ReviewPackets;

/// <summary>The Pacesetter award in the quarter: nominations of the department's people, and the awards announced.</summary>
public sealed record AwardSection(int Nominations, IReadOnlyList<AwardWon> Awards)
{
    public static AwardSection None { get; } = new(0, []);
}

/// <param name="Contest">Such as "September 2026".</param>
public sealed record AwardWon(string Contest, string Name, string? Position, string Reason);

/// <summary>Charitable hours served by the department's people: sums alone, never a person. docs/programme.md, 4.9.</summary>
public sealed record HoursSection(int People, decimal Hours, IReadOnlyList<HoursOfUse> Uses)
{
    public static HoursSection None { get; } = new(0, 0, []);
}

/// <param name="Use">As people say it.</param>
public sealed record HoursOfUse(string Use, int People, decimal Hours);
