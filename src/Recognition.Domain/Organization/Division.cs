namespace Recognition.Domain.Organization;

/// <summary>A part of a department with measures of its own in the business plan.</summary>
public sealed class Division
{
    private Division() { }

    internal Division(Guid id, Guid departmentId, string name) =>
        (Id, DepartmentId, Name) = (id, departmentId, Sentence.Required(nameof(Name), name, Department.NameLimit));

    public Guid Id { get; private set; }

    public Guid DepartmentId { get; private set; }

    public string Name { get; private set; } = "";
}
