namespace Recognition.Domain.ReviewPackets;

/// <summary>The Pacesetter award in the quarter: nominations of the department's people, and the awards announced.</summary>
public sealed record AwardSection(int Nominations, IReadOnlyList<AwardWon> Awards)
{
    public static AwardSection None { get; } = new(0, []);
}

/// <param name="Contest">Its month, such as "September 2026".</param>
public sealed record AwardWon(string Contest, string Name);
