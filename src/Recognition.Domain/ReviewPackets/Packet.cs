namespace Recognition.Domain.ReviewPackets;

/// <summary>Puts a packet together from the figures of the features. docs/programme.md, 7.2.</summary>
public static class Packet
{
    /// <param name="measures">Active measures of the department, and those of the whole city.</param>
    /// <param name="at">The moment, in UTC.</param>
    public static PacketSnapshot Assemble(PacketSubject subject, ShopsSection shops, IEnumerable<MeasureFigures> measures, AwardSection award, HoursSection hours, DateTime at)
    {
        var quarter = subject.Quarter;
        var lines = measures.Select(figures => MeasureLine.Of(figures, subject))
            .OrderBy(line => line.CityWide).ThenBy(line => line.Division, StringComparer.Ordinal).ThenBy(line => line.Name, StringComparer.Ordinal).ToList();
        return new PacketSnapshot(1, subject.City, subject.Code, subject.Department, quarter.ToString(), quarter.First, quarter.Last, at, subject.MinimumBase,
            PacketSummary.Of(subject, shops, lines, award, hours), shops, lines, award, hours);
    }
}
