using Recognition.Domain.Time;

namespace Recognition.Domain.StaffNotices;

/// <summary>That an employee was told of a version of the notice: once, by mail where there is an address, at home in the portal else.</summary>
public sealed class NoticeLetter
{
    private NoticeLetter() { }

    public NoticeLetter(Guid noticeId, Guid employeeId, DateTime at) => (NoticeId, EmployeeId, At) = (noticeId, employeeId, at);

    public Guid NoticeId { get; private set; }

    public Guid EmployeeId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>When the employee was last reminded, in UTC; null before.</summary>
    public DateTime? RemindedAt { get; private set; }

    /// <summary>The letter counts too: nobody gets two on a day of the city.</summary>
    /// <exception cref="RuleBroken">The employee was written to on that day already.</exception>
    public void Remind(CityZone zone, DateTime at)
    {
        if (zone.DateOf(RemindedAt ?? At) == zone.DateOf(at)) throw new RuleBroken("They were written to today. Wait until tomorrow.");
        RemindedAt = at;
    }
}
