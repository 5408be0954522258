namespace Recognition.Domain.Access;

/// <summary>A role that an employee holds from one day to another; where the role belongs to a department, that department.</summary>
public sealed class Appointment
{
    private Appointment() { }

    /// <param name="until">The last day; null while no end is set.</param>
    /// <exception cref="RuleBroken">The end lies before the start, or the department is missing or out of place.</exception>
    public Appointment(Guid id, Role role, Guid employeeId, Guid? departmentId, DateOnly from, DateOnly? until)
    {
        if (Rights.BelongsToDepartment(role) && departmentId is null)
            throw new RuleBroken(nameof(DepartmentId), "Choose the department of this role.");
        (Id, Role, EmployeeId, DepartmentId, From) = (id, role, employeeId, Rights.BelongsToDepartment(role) ? departmentId : null, from);
        if (until is { } end) End(end);
    }

    public Guid Id { get; private set; }

    public Role Role { get; private set; }

    public Guid EmployeeId { get; private set; }

    public Guid? DepartmentId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day on which the role is held; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    public Guid Version { get; private set; }

    public bool HoldsOn(DateOnly day) => From <= day && (Until is null || day <= Until);

    /// <summary>Whether both hold the same role in the same place on at least one day.</summary>
    public bool Overlaps(Appointment other) =>
        Role == other.Role && DepartmentId == other.DepartmentId && From <= (other.Until ?? DateOnly.MaxValue) && other.From <= (Until ?? DateOnly.MaxValue);

    /// <exception cref="RuleBroken">The last day lies before the first.</exception>
    public void End(DateOnly lastDay)
    {
        if (lastDay < From) throw new RuleBroken(nameof(Until), "The last day lies before the first. Choose a later one.");
        Until = lastDay;
    }
}
