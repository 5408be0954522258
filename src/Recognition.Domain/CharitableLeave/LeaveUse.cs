namespace Recognition.Domain.CharitableLeave;

/// <summary>What paid hours are used for; both draw on one pool. docs/programme.md, 4.1.</summary>
public enum LeaveUse
{
    /// <summary>With an organization connected with the City Charitable Campaign.</summary>
    CharitableCampaign,

    /// <summary>With a cooperative of an area school district.</summary>
    SchoolCooperative,
}
