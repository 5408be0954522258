using Recognition.Domain.Time;

namespace Recognition.Domain.Organization;

/// <summary>A personnel file, line by line sound or rejected with row, column and reason. What it would change is <see cref="PersonnelPlan"/>'s to say.</summary>
public sealed class PersonnelFile
{
    /// <summary>More lines than any city that the portal was measured for.</summary>
    public const int MostRows = 20_000;

    private readonly List<PersonnelEntry> entries = [];
    private readonly List<PersonnelRejection> rejections = [];
    private readonly Dictionary<string, int> lines = new(StringComparer.Ordinal);

    private PersonnelFile(PersonnelHeader header) => Ignored = header.Ignored;

    public IReadOnlyList<PersonnelEntry> Entries => entries;

    public IReadOnlyList<PersonnelRejection> Rejections => rejections;

    /// <summary>Whether any line bears this number, a rejected one too.</summary>
    public bool Names(string number) => lines.ContainsKey(number);

    /// <inheritdoc cref="PersonnelHeader.Ignored"/>
    public IReadOnlyList<string> Ignored { get; }

    /// <param name="today">The date in the city.</param>
    /// <exception cref="RuleBroken">The file is empty, lacks a column or is too long: then no line of it was looked at.</exception>
    public static PersonnelFile Read(IReadOnlyList<string> header, IReadOnlyList<PersonnelLine> rows, IReadOnlyCollection<Department> departments, DateOnly today)
    {
        var columns = new PersonnelHeader(header);
        if (rows.Count == 0) throw new RuleBroken("File", "The file has no line below its first. It must list the employees, one a line.");
        if (rows.Count > MostRows) throw new RuleBroken("File", $"The file has {Written.Count(rows.Count, "line", "lines")}; 20,000 are taken at most. Is it the right file?");

        var file = new PersonnelFile(columns);
        var byName = new Dictionary<string, Department>(StringComparer.OrdinalIgnoreCase);
        foreach (var department in departments) byName[department.Name] = department;
        foreach (var department in departments) byName[department.Code] = department;
        foreach (var row in rows) file.Add(columns, row, byName, today);
        return file;
    }

    private void Add(PersonnelHeader header, PersonnelLine row, Dictionary<string, Department> departments, DateOnly today)
    {
        if (row.Torn)
            rejections.Add(new(row.Line, null, "The quotation marks of this line do not pair."));
        else if (row.Cells.Count != header.Width)
            rejections.Add(new(row.Line, null, $"This line has {row.Cells.Count} cells; the first line of the file names {header.Width}. Is a comma missing, or not quoted?"));
        else
            AddSound(new PersonnelCells(header, row, rejections), row.Line, departments, today);
    }

    private void AddSound(PersonnelCells cells, int line, Dictionary<string, Department> departments, DateOnly today)
    {
        var before = rejections.Count;
        var number = cells.Text(PersonnelColumn.Number, Employee.NumberLimit, required: true);
        var name = cells.Text(PersonnelColumn.Name, Employee.NameLimit, required: true);
        var (mail, title) = (cells.Mail(), cells.Text(PersonnelColumn.Title, Employee.TitleLimit));
        var (department, division) = cells.Place(departments);
        var supervisor = cells.Text(PersonnelColumn.Supervisor, Employee.NumberLimit);
        var startedOn = cells.Date(PersonnelColumn.StartedOn, today, required: true);
        var leftOn = cells.Date(PersonnelColumn.LeftOn, today);
        var workingTime = cells.WorkingTime();

        if (number is not null && !lines.TryAdd(number, line)) cells.Reject(PersonnelColumn.Number, $"The number {number} stands in line {lines[number]} already. Each employee has one line.");
        if (number is not null && number == supervisor) cells.Reject(PersonnelColumn.Supervisor, $"{name ?? number} cannot be their own supervisor.");
        if (leftOn < startedOn) cells.Reject(PersonnelColumn.LeftOn, "The last day lies before the first.");
        if (rejections.Count == before)
            entries.Add(new PersonnelEntry(line, number!, name!, mail, title, department!.Value, division, supervisor, startedOn!.Value, leftOn, workingTime));
    }
}
