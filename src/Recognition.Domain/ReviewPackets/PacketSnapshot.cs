using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>A packet's figures as they stood when it was assembled: page, PDF and data are drawn from it alone. docs/programme.md, 7.2.</summary>
/// <param name="Format">The form of this document; 1.</param>
/// <param name="Quarter">Such as <c>FY2027 Q1</c>.</param>
/// <param name="AssembledAt">UTC.</param>
/// <param name="MinimumBase">The fewest cases on which a figure was compared.</param>
/// <param name="Summary">How the department stands, in sentences drawn from the figures below.</param>
public sealed record PacketSnapshot(
    int Format, string City, string DepartmentCode, string Department, string Quarter, DateOnly First, DateOnly Last, DateTime AssembledAt, int MinimumBase,
    IReadOnlyList<string> Summary, ShopsSection Shops, IReadOnlyList<MeasureLine> Measures, AwardSection Award, HoursSection Hours)
{
    /// <summary>The measures that the department answers for.</summary>
    public IEnumerable<MeasureLine> Own => Measures.Where(line => !line.CityWide);

    /// <summary>Those of the whole city that another department answers for.</summary>
    public IEnumerable<MeasureLine> CityWide => Measures.Where(line => line.CityWide);
}

/// <summary>Whose packet of which quarter.</summary>
public sealed record PacketSubject(string City, Guid DepartmentId, string Code, string Department, Quarter Quarter, int MinimumBase);
