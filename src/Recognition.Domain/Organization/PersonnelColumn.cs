namespace Recognition.Domain.Organization;

/// <summary>The columns that a personnel file must have, in any order.</summary>
public enum PersonnelColumn
{
    Number,
    Name,
    Mail,
    Title,
    Department,
    Division,
    Supervisor,
    StartedOn,
    LeftOn,
}
