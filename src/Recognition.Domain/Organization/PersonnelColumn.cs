namespace Recognition.Domain.Organization;

/// <summary>The columns of a personnel file, in any order. All must stand in it but <see cref="WorkingTime"/>.</summary>
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

    /// <summary>A file without it leaves everybody's working time as it is.</summary>
    WorkingTime,
}
