namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>A shopper who was somewhere else at the same time by another shop of theirs.</summary>
public static class TwoPlaces
{
    /// <summary>A visit takes as long at the least, the way there not counted.</summary>
    public static readonly TimeSpan AVisit = TimeSpan.FromMinutes(15);

    /// <param name="others">The shopper's other shops; two calls follow on each other quickly, a visit and anything else do not.</param>
    public static ReviewFlag? Of(Channel channel, DateTime performed, IEnumerable<Elsewhere> others)
    {
        var near = others.Where(other => (channel == Channel.InPerson || other.Channel == Channel.InPerson) && Apart(other) < AVisit).OrderBy(Apart).FirstOrDefault();
        return near is null ? null : new(ReviewFlagKind.TwoPlaces, Apart(near) < TimeSpan.FromMinutes(1)
            ? $"The same shopper was with {near.Department} at the same time, {near.Channel.Words()}."
            : $"The same shopper was with {near.Department} {(int)Apart(near).TotalMinutes} min {(near.Performed < performed ? "before" : "after")}, {near.Channel.Words()}.");

        TimeSpan Apart(Elsewhere other) => (other.Performed - performed).Duration();
    }

    /// <param name="Performed">In UTC.</param>
    public sealed record Elsewhere(string Department, Channel Channel, DateTime Performed);
}
