namespace Recognition.Domain.Organization;

/// <summary>A line of a personnel file as it was read.</summary>
/// <param name="Line">Where it begins in the file; the header is line 1.</param>
/// <param name="Torn">Its quotation marks do not pair.</param>
public sealed record PersonnelLine(int Line, IReadOnlyList<string> Cells, bool Torn = false);

/// <summary>Why a line cannot be taken.</summary>
/// <param name="Column">Null where it concerns the whole line.</param>
public sealed record PersonnelRejection(int Line, PersonnelColumn? Column, string Reason);

/// <summary>A line of which each cell is sound.</summary>
/// <param name="SupervisorNumber">Null where the person reports to nobody.</param>
/// <param name="LeftOn">The last day with the city; null while the person works there.</param>
/// <param name="WorkingTime">1 for full time; null where the file has no such column, so that what is known stays.</param>
public sealed record PersonnelEntry(
    int Line, string Number, string Name, string? Mail, string? Title, Guid DepartmentId, Guid? DivisionId, string? SupervisorNumber, DateOnly StartedOn, DateOnly? LeftOn, decimal? WorkingTime);
