using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>Roles as people say them.</summary>
internal static class RoleNames
{
    /// <summary>As the heading of a list or a choice names it.</summary>
    public static string Title(Role role) => role switch
    {
        Role.HrShops => "Human Resources: shops",
        Role.HrAward => "Human Resources: award",
        Role.HrLeave => "Human Resources: leave",
        Role.HrSettings => "Human Resources: settings",
        Role.OutsideReviewer => "Reviewer outside Human Resources",
        Role.CityManager => "City Manager",
        Role.Auditor => "Auditor",
        Role.CommitteeMember => "Award committee member",
        Role.Director => "Department director",
        Role.Representative => "Director’s representative",
        Role.PointOfContact => "Point of contact",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };

    /// <summary>Within a sentence.</summary>
    public static string Of(Role role) => role switch
    {
        Role.HrShops => "Human Resources for shops",
        Role.HrAward => "Human Resources for the award",
        Role.HrLeave => "Human Resources for leave",
        Role.HrSettings => "Human Resources for settings",
        Role.OutsideReviewer => "the reviewer outside Human Resources",
        Role.CityManager => "the City Manager",
        Role.Auditor => "the auditor",
        Role.CommitteeMember => "members of the award committee",
        Role.Director => "department directors",
        Role.Representative => "directors' representatives",
        Role.PointOfContact => "points of contact",
        _ => throw new ArgumentOutOfRangeException(nameof(role)),
    };
}
