using Recognition.Domain.Organization;

namespace Recognition.Domain.Pacesetter;

/// <summary>What a contest gave to one employee, with the open facts as they were on the day of the announcement. docs/programme.md, 5.5.</summary>
public sealed class Award
{
    private Award() { }

    public Award(Guid contestId, Employee winner) =>
        (ContestId, EmployeeId, Name, Title, DepartmentId) = (contestId, winner.Id, winner.Name, winner.Title, winner.DepartmentId);

    public Guid ContestId { get; private set; }

    public Guid EmployeeId { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>The position; null where the personnel data has none.</summary>
    public string? Title { get; private set; }

    public Guid DepartmentId { get; private set; }
}
