using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>An employee asks for paid hours; the supervisor decides, and afterwards verifies what was served. docs/programme.md, 4.5 to 4.8.</summary>
public sealed class LeaveRequest
{
    public const int ReasonLimit = 500;

    private readonly List<LeaveLine> lines = [];

    private LeaveRequest() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="employeeId">Who asks.</param>
    /// <param name="asks">One line or more.</param>
    /// <param name="ledger">All entries of the same employee.</param>
    /// <param name="at">The moment of the request, in UTC.</param>
    /// <exception cref="RuleBroken">No line, no hours, an organization that is not listed on the day, or more than is left.</exception>
    public LeaveRequest(Guid id, Guid employeeId, IReadOnlyCollection<LeaveAsk> asks, LeaveLedger ledger, DateTime at)
    {
        if (asks.Count == 0) throw new RuleBroken(nameof(Lines), "Give a date and hours.");
        (Id, EmployeeId, RequestedAt) = (id, employeeId, at);
        lines.AddRange(asks.Select(ask => new LeaveLine(id, ask)));
        ledger.Check(asks.Select(ask => (ask.Date, ask.Hours)));
    }

    public Guid Id { get; private set; }

    public Guid EmployeeId { get; private set; }

    public LeaveState State { get; private set; } = LeaveState.Requested;

    public DateTime RequestedAt { get; private set; }

    /// <summary>Who approved or declined, and when; null until then.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the employee reads; null unless declined.</summary>
    public string? DeclinedBecause { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid? VerifiedBy { get; private set; }

    public DateTime? VerifiedAt { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<LeaveLine> Lines => lines;

    public IEnumerable<LeaveEntry> Entries => lines.Select(line => new LeaveEntry(line.Date, line.Use, State, line.Asked, line.Verified));

    /// <param name="by">Who approves.</param>
    /// <param name="supervisors">The employee's supervisor and the deputies who stand in today.</param>
    /// <param name="ledger">All entries of the employee, this request's among them.</param>
    /// <param name="organizations">Those of the lines, by id.</param>
    /// <param name="at">The moment of the decision, in UTC.</param>
    /// <exception cref="RuleBroken">Not requested any more, not for this person to decide, a pool overdrawn, or an organization no longer listed on the day.</exception>
    public void Approve(Guid by, IReadOnlySet<Guid> supervisors, LeaveLedger ledger, IReadOnlyDictionary<Guid, LeaveOrganization> organizations, DateTime at)
    {
        DemandSupervisor(by, supervisors);
        Demand(LeaveState.Requested);
        lines.ForEach(line => line.CheckListed(organizations));
        ledger.CheckNotOverdrawn(lines.Select(line => line.Date));
        (State, DecidedBy, DecidedAt) = (LeaveState.Approved, by, at);
    }

    /// <param name="by">Who declines.</param>
    /// <param name="supervisors">The employee's supervisor and the deputies who stand in today.</param>
    /// <param name="because">What the employee reads.</param>
    /// <param name="at">The moment of the decision, in UTC.</param>
    /// <exception cref="RuleBroken">Not requested any more, not for this person to decide, or no reason given.</exception>
    public void Decline(Guid by, IReadOnlySet<Guid> supervisors, string because, DateTime at)
    {
        DemandSupervisor(by, supervisors);
        Demand(LeaveState.Requested);
        DeclinedBecause = Sentence.Required(nameof(DeclinedBecause), because, ReasonLimit);
        (State, DecidedBy, DecidedAt) = (LeaveState.Declined, by, at);
    }

    /// <exception cref="RuleBroken">Another's request, or one that was declined, withdrawn or verified.</exception>
    public void Withdraw(Guid by, DateTime at)
    {
        if (by != EmployeeId) throw new RuleBroken("Only the employee who made this request withdraws it.");
        Demand(LeaveState.Requested, LeaveState.Approved);
        (State, WithdrawnAt) = (LeaveState.Withdrawn, at);
    }

    /// <summary>Says how many hours were served on each line; none is an answer too.</summary>
    /// <param name="by">Who verifies.</param>
    /// <param name="supervisors">The employee's supervisor and the deputies who stand in today.</param>
    /// <param name="served">The hours served, by the line's id; every line stands in it.</param>
    /// <param name="today">The city's date.</param>
    /// <param name="at">The moment, in UTC.</param>
    /// <exception cref="RuleBroken">Not approved, not for this person to verify, a day that lies ahead, a line left out, or more than approved.</exception>
    public void Verify(Guid by, IReadOnlySet<Guid> supervisors, IReadOnlyDictionary<Guid, Hours> served, DateOnly today, DateTime at)
    {
        DemandSupervisor(by, supervisors);
        Demand(LeaveState.Approved);
        if (lines.Max(line => line.Date) is var last && last > today)
            throw new RuleBroken($"{Written.Date(last)} lies ahead. Verify the hours when they have been served.");
        if (lines.Any(line => !served.ContainsKey(line.Id))) throw new RuleBroken("Served", "Give the hours served for every line; 0.00 where none were.");
        lines.ForEach(line => line.CheckServed(served[line.Id]));
        lines.ForEach(line => line.Verify(served[line.Id]));
        (State, VerifiedBy, VerifiedAt) = (LeaveState.Taken, by, at);
    }

    private void DemandSupervisor(Guid by, IReadOnlySet<Guid> supervisors)
    {
        if (by == EmployeeId) throw new RuleBroken("Nobody decides on their own hours. Your supervisor does.");
        if (!supervisors.Contains(by)) throw new RuleBroken("Only the employee's supervisor, or a deputy of the supervisor, decides on these hours.");
    }

    private void Demand(params ReadOnlySpan<LeaveState> states)
    {
        if (!states.Contains(State))
            throw new RuleBroken(State == LeaveState.Requested
                ? "These hours wait for a decision. Approve or decline them first."
                : $"These hours were {State.ToString().ToLowerInvariant()} already.");
    }
}
