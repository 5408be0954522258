namespace Recognition.Domain.Organization;

/// <summary>That somebody moved out of a department, and when: for a year they do not shop it. docs/programme.md, 1.5.</summary>
public sealed class DepartmentLeft
{
    private DepartmentLeft() { }

    /// <param name="lastDay">The day on which the portal learned of it, in the city's zone.</param>
    public DepartmentLeft(Guid id, Guid employeeId, Guid departmentId, DateOnly lastDay) => (Id, EmployeeId, DepartmentId, LastDay) = (id, employeeId, departmentId, lastDay);

    public Guid Id { get; private set; }

    public Guid EmployeeId { get; private set; }

    public Guid DepartmentId { get; private set; }

    public DateOnly LastDay { get; private set; }
}
