using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>In which packet a result stands that was released after the figures of its own quarter's sealed packet were read. docs/programme.md, 1.4.</summary>
public static class LateResults
{
    /// <summary>The first packet after the sealed ones takes it: whether that is the packet of this quarter.</summary>
    /// <param name="quarter">Of the packet.</param>
    /// <param name="performed">To which the shop belongs.</param>
    /// <param name="releasedAt">UTC.</param>
    /// <param name="others">The department's other packets, with the moment at which the figures of a sealed one were read; null where it is not sealed.</param>
    public static bool StandIn(Quarter quarter, Quarter performed, DateTime releasedAt, IReadOnlyDictionary<Quarter, DateTime?> others) =>
        performed < quarter && others.ContainsKey(performed)
        && others.All(other => other.Key < performed || (other.Key < quarter ? other.Value < releasedAt : !(other.Value > releasedAt)));
}
