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
}
