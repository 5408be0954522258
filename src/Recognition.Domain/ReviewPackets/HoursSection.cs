namespace Recognition.Domain.ReviewPackets;

/// <summary>Charitable hours served by the department's people: sums alone, never a person. docs/programme.md, 4.9.</summary>
public sealed record HoursSection(int People, decimal Hours)
{
    public static HoursSection None { get; } = new(0, 0);
}
