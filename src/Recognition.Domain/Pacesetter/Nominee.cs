namespace Recognition.Domain.Pacesetter;

/// <summary>A line of the ballot: an employee, or several who are nominated together. It is frozen when voting opens.</summary>
public sealed class Nominee
{
    public const int NameLimit = 1600;

    private Nominee() { }

    internal Nominee(Guid contestId, int place, string name, IEnumerable<Guid> employees) =>
        (ContestId, Place, Name, EmployeeIds) = (contestId, place, name, [.. employees]);

    public Guid ContestId { get; private set; }

    /// <summary>From 1, in the order of the ballot.</summary>
    public int Place { get; private set; }

    /// <summary>As the ballot and the count name the nominee; no two of a contest are named alike.</summary>
    public string Name { get; private set; } = "";

    public List<Guid> EmployeeIds { get; private set; } = [];
}
