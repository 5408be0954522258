namespace Recognition.Domain.Access;

/// <summary>What a person may be appointed to, by a row with dates or by an app role of the city's sign-in (docs/programme.md, Roles).</summary>
public enum Role
{
    /// <summary>Human Resources for shops: criteria, rounds, review, release.</summary>
    HrShops,

    /// <summary>Human Resources for the Pacesetter award.</summary>
    HrAward,

    /// <summary>Human Resources for charitable leave.</summary>
    HrLeave,

    /// <summary>Human Resources for settings, people and roles.</summary>
    HrSettings,

    /// <summary>Reviews and releases what concerns Human Resources itself; works in another department.</summary>
    OutsideReviewer,

    CityManager,

    /// <summary>Reads what was done, when and under which authority; changes nothing.</summary>
    Auditor,

    /// <summary>Member of the award committee.</summary>
    CommitteeMember,

    /// <summary>Director of one department.</summary>
    Director,

    /// <summary>Named by a director to read, comment and attend in the director's place.</summary>
    Representative,

    /// <summary>A department's point of contact for complaints.</summary>
    PointOfContact,
}
