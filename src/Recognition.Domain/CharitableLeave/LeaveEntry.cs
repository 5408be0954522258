namespace Recognition.Domain.CharitableLeave;

/// <summary>One line of an employee's ledger.</summary>
/// <param name="Date">The date of service, which says in which leave year the entry counts.</param>
/// <param name="Asked">The hours that were asked for.</param>
/// <param name="Verified">The hours that were served; null until the supervisor has verified them.</param>
public sealed record LeaveEntry(DateOnly Date, LeaveUse Use, LeaveState State, Hours Asked, Hours? Verified)
{
    /// <summary>What the entry takes from the pool. docs/programme.md, 4.2.</summary>
    public Hours Counts => State switch
    {
        LeaveState.Requested or LeaveState.Approved => Asked,
        LeaveState.Taken => Verified ?? Asked,
        _ => Hours.None,
    };
}
