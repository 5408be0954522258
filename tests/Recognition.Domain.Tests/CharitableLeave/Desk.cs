using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

/// <summary>One employee's requests, with the ledger read anew before each deed as the portal does.</summary>
internal sealed class Desk(decimal pool = 8, LeaveYearKind kind = LeaveYearKind.Fiscal)
{
    public static readonly Guid Employee = Number(1), Supervisor = Number(2), Colleague = Number(3);
    public static readonly DateTime Now = new(2026, 11, 10, 18, 0, 0, DateTimeKind.Utc);
    public static readonly DateOnly Today = new(2027, 12, 31);
    private static readonly HashSet<Guid> Supervisors = [Supervisor];
    private int ids = 100;

    public List<LeaveRequest> Requests { get; } = [];

    public Hours Pool { get; set; } = new(pool);

    public LeaveOrganization Pantry { get; } = Listed(5, "Pantry", LeaveUse.CharitableCampaign);

    public LeaveOrganization School { get; } = Listed(6, "School", LeaveUse.SchoolCooperative);

    public LeaveLedger Ledger => new([.. Requests.SelectMany(request => request.Entries)], date => LeaveYear.Of(date, kind), _ => Pool);

    public LeaveRequest Ask(params (DateOnly Date, decimal Hours)[] lines) =>
        AskFor([.. lines.Select(line => new LeaveAsk(Next(), line.Date, new(line.Hours), LeaveUse.CharitableCampaign, Pantry))]);

    public LeaveRequest AskFor(params LeaveAsk[] asks)
    {
        var request = new LeaveRequest(Next(), Employee, asks, Ledger, Now);
        Requests.Add(request);
        return request;
    }

    public void Approve(LeaveRequest request, Guid? by = null) =>
        request.Approve(by ?? Supervisor, Supervisors, Ledger, new Dictionary<Guid, LeaveOrganization> { [Pantry.Id] = Pantry, [School.Id] = School }, Now);

    public static void Decline(LeaveRequest request, Guid? by = null, string because = "The desk is not staffed that day.") =>
        request.Decline(by ?? Supervisor, Supervisors, because, Now);

    public static void Verify(LeaveRequest request, decimal served, Guid? by = null, DateOnly? today = null) =>
        request.Verify(by ?? Supervisor, Supervisors, request.Lines.ToDictionary(line => line.Id, _ => new Hours(served)), today ?? Today, Now);

    public Guid Next() => Number(ids++);

    public static Guid Number(int number) => new(number, 0, 0, new byte[8]);

    private static LeaveOrganization Listed(int number, string name, LeaveUse use)
    {
        var organization = new LeaveOrganization(Number(number), name);
        organization.List(Number(10 + number), use, new(2025, 5, 1), Supervisor, Now);
        return organization;
    }
}
