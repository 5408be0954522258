namespace Recognition.Domain.Access;

/// <summary>What a use case demands before it loads anything. Which role holds which is one table: <see cref="Rights"/>.</summary>
public enum Permission
{
    /// <summary>See one's home, own records and the city's standards: everybody with an account.</summary>
    UsePortal,

    /// <summary>Nominate a colleague for the award.</summary>
    Nominate,

    /// <summary>Ask for charitable hours, and see the own balance.</summary>
    RequestLeave,

    /// <summary>Fill in the shops that one was assigned.</summary>
    FillShops,

    /// <summary>Fill in the one shop whose link the caller's device has opened: residents, who have no account. No role gives it.</summary>
    FillLinkedShop,

    /// <summary>Approve leave and verify hours of those who report to one.</summary>
    ApproveLeave,

    /// <summary>Vote in contests whose roster names one.</summary>
    VoteInContests,

    /// <summary>Forms, rounds, pool of shoppers, review and release, but for shops of Human Resources.</summary>
    ManageShops,

    /// <summary>Review and release the shops of Human Resources.</summary>
    ReviewHrShops,

    /// <summary>Contests, rosters, awards.</summary>
    ManageAward,

    /// <summary>How contests came out, after their close.</summary>
    ReadContests,

    /// <summary>Charitable organizations, pools, all requests.</summary>
    ManageLeave,

    /// <summary>Released results of the departments that the person sees.</summary>
    ReadResults,

    /// <summary>Released results of the whole city in depth, by weekday and hour too.</summary>
    ReadCityResults,

    /// <summary>Answer weak criteria of a department that one directs or represents with a follow-up.</summary>
    FollowUpResults,

    /// <summary>Object to answers of the own department's accepted shops before their release.</summary>
    ReplyToShops,

    /// <summary>Take the answers of released shops, without their shoppers, to score them again.</summary>
    CheckScores,

    /// <summary>Packets of the departments that the person sees.</summary>
    ReadPackets,

    /// <summary>Comment on the packet of a department that one directs or represents.</summary>
    CommentOnPackets,

    /// <summary>Assemble, check, seal and correct packets; keep measures, their targets and their readings.</summary>
    ManagePackets,

    /// <summary>Import and change employees, departments, divisions.</summary>
    ManagePeople,

    /// <summary>Settings, holidays, roles and deputies.</summary>
    ManageSettings,

    /// <summary>See the jobs and run one now.</summary>
    RunJobs,

    /// <summary>Read the audit trail.</summary>
    ReadAudit,
}
