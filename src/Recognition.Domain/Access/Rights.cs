namespace Recognition.Domain.Access;

/// <summary>The one table of who may do what (docs/programme.md, Roles).</summary>
public static class Rights
{
    /// <summary>What everybody with an account may do.</summary>
    public static readonly IReadOnlyList<Permission> OfEmployee = [Permission.UsePortal, Permission.Nominate, Permission.RequestLeave];

    public static IReadOnlyList<Permission> Of(Role role) => role switch
    {
        Role.HrShops => [Permission.ManageShops, Permission.ReadResults, Permission.ReadCityResults, Permission.CheckScores, Permission.ReadPackets, Permission.ManagePackets, Permission.RunJobs],
        Role.HrAward => [Permission.ManageAward, Permission.ReadContests],
        Role.HrLeave => [Permission.ManageLeave],
        Role.HrSettings => [Permission.ManageSettings, Permission.ManagePeople, Permission.RunJobs],
        Role.OutsideReviewer => [Permission.ReviewHrShops],
        Role.CityManager => [Permission.ReadResults, Permission.ReadCityResults, Permission.ReadPackets],
        Role.Auditor => [Permission.ReadResults, Permission.ReadCityResults, Permission.CheckScores, Permission.ReadPackets, Permission.ReadAudit, Permission.ReadContests],
        Role.CommitteeMember => [Permission.VoteInContests, Permission.ReadContests],
        Role.Director or Role.Representative => [Permission.ReadResults, Permission.FollowUpResults, Permission.ReadPackets, Permission.CommentOnPackets],
        Role.PointOfContact => [Permission.ReadResults, Permission.ReplyToShops],
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Whether the role reads every department's released figures, not only those of departments it is appointed to.</summary>
    public static bool SeesEveryDepartment(Role role) => role is Role.HrShops or Role.CityManager or Role.Auditor;

    /// <summary>Whether the role belongs to one department, which its appointment then names.</summary>
    public static bool BelongsToDepartment(Role role) => role is Role.Director or Role.Representative or Role.PointOfContact;

    /// <summary>Roles that may hold a permission, for the sentence that tells a refused person who could.</summary>
    public static IEnumerable<Role> Holding(Permission permission) => Enum.GetValues<Role>().Where(role => Of(role).Contains(permission));
}
