namespace Recognition.Domain.Organization;

/// <summary>An employee whose line in the file differs from what the portal knows.</summary>
public sealed record PersonnelChange(Employee Employee, PersonnelEntry Entry, IReadOnlyList<PersonnelDifference> Differences)
{
    /// <summary>The file gives a last day where there was none.</summary>
    public bool Leaves => Employee.LeftOn is null && Entry.LeftOn is not null;

    /// <summary>The file takes the last day back.</summary>
    public bool Returns => Employee.LeftOn is not null && Entry.LeftOn is null;
}

/// <param name="Before">As people read it; empty where there was nothing.</param>
public sealed record PersonnelDifference(PersonnelColumn Column, string Before, string After);
