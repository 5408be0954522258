namespace Recognition.Domain.CharitableLeave;

/// <summary>How an employee stands in one leave year.</summary>
public sealed record LeaveBalance(LeaveYear Year, Hours Pool, Hours Requested, Hours Approved, Hours Taken)
{
    public Hours Used => Requested + Approved + Taken;

    /// <summary>None where a pool that was made smaller afterwards is overdrawn.</summary>
    public Hours Left => Used < Pool ? new(Pool.Value - Used.Value) : Hours.None;
}
