using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>In which packet a result stands that was released after the packet of its own quarter was sealed. docs/programme.md, 1.4.</summary>
public static class LateResults
{
    /// <summary>The first packet after the sealed ones takes it: whether that is the packet of this quarter.</summary>
    /// <param name="quarter">Of the packet.</param>
    /// <param name="performed">To which the shop belongs.</param>
    /// <param name="releasedAt">UTC.</param>
    /// <param name="earlier">The department's earlier packets, with the moment of their seal; null where not sealed.</param>
    public static bool StandIn(Quarter quarter, Quarter performed, DateTime releasedAt, IReadOnlyDictionary<Quarter, DateTime?> earlier)
    {
        if (!(performed < quarter) || !earlier.ContainsKey(performed)) return false;
        return earlier.Where(packet => performed <= packet.Key && packet.Key < quarter).All(packet => packet.Value < releasedAt);
    }
}
