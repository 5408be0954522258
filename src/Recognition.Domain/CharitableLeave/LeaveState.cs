namespace Recognition.Domain.CharitableLeave;

/// <summary>Requested, then approved, then taken; declined and withdrawn are ends that give the hours back. docs/programme.md, 4.2.</summary>
public enum LeaveState
{
    Requested,
    Approved,
    Declined,
    Withdrawn,
    Taken,
}
