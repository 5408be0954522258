using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>The packet that an address names, the same for its page and each of its files.</summary>
internal static class PacketByAddress
{
    /// <param name="quarter">As an address says it.</param>
    /// <param name="code">The department's code.</param>
    /// <returns>One packet at most.</returns>
    /// <exception cref="NotThere">No such quarter.</exception>
    public static IQueryable<ReviewPacket> PacketAt(this Look look, string quarter, string code)
    {
        var of = look.City.QuarterAt(quarter);
        return look.Db.ReviewPackets.Where(p => p.Quarter == of && look.Db.Departments.Any(d => d.Id == p.DepartmentId && d.Code == code));
    }
}
