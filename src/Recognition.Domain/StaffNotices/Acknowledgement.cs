namespace Recognition.Domain.StaffNotices;

/// <summary>That an employee says to have read a version of the notice. docs/programme.md, 1.7.</summary>
public sealed class Acknowledgement
{
    private Acknowledgement() { }

    public Acknowledgement(Guid noticeId, Guid employeeId, DateTime at) => (NoticeId, EmployeeId, At) = (noticeId, employeeId, at);

    public Guid NoticeId { get; private set; }

    public Guid EmployeeId { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }
}
