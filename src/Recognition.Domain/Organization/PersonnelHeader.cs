namespace Recognition.Domain.Organization;

/// <summary>Which column of a personnel file stands where, as its first line says.</summary>
public sealed class PersonnelHeader
{
    private static readonly (PersonnelColumn Column, string Name, string[] Aliases)[] Known =
    [
        (PersonnelColumn.Number, "Number", ["number", "employeenumber"]),
        (PersonnelColumn.Name, "Name", ["name"]),
        (PersonnelColumn.Mail, "Mail", ["mail", "email"]),
        (PersonnelColumn.Title, "Title", ["title", "jobtitle"]),
        (PersonnelColumn.Department, "Department", ["department"]),
        (PersonnelColumn.Division, "Division", ["division"]),
        (PersonnelColumn.Supervisor, "Supervisor number", ["supervisornumber", "supervisor"]),
        (PersonnelColumn.StartedOn, "Started on", ["startedon", "startdate"]),
        (PersonnelColumn.LeftOn, "Left on", ["lefton", "enddate"]),
        (PersonnelColumn.WorkingTime, "Working time", ["workingtime", "fte"]),
    ];

    private const int Absent = -1;

    private readonly int[] places = new int[Known.Length];

    /// <exception cref="RuleBroken">A column is missing or stands there twice: a blank column would wipe what the portal knows.</exception>
    public PersonnelHeader(IReadOnlyList<string> cells)
    {
        var plain = cells.Select(cell => new string([.. cell.Where(char.IsLetter).Select(char.ToLowerInvariant)])).ToList();
        var missing = new List<string>();
        foreach (var (column, name, aliases) in Known)
        {
            var found = Enumerable.Range(0, plain.Count).Where(i => aliases.Contains(plain[i])).ToList();
            if (found.Count > 1) throw new RuleBroken("File", $"The column “{name}” stands twice in the first line of the file. Take one of the two out.");
            if (found.Count == 0 && column != PersonnelColumn.WorkingTime) missing.Add($"“{name}”");
            places[(int)column] = found.Count == 0 ? Absent : found[0];
        }

        if (missing.Count > 0)
            throw new RuleBroken("File", $"The first line of the file must name its columns; it lacks {string.Join(", ", missing)}. The columns are: {string.Join(", ", Known.Select(known => known.Name))}.");
        Width = cells.Count;
        Ignored = [.. cells.Where((_, i) => !places.Contains(i)).Select(cell => cell.Trim()).Where(cell => cell.Length > 0)];
    }

    /// <summary>How many cells every line must have.</summary>
    public int Width { get; }

    /// <summary>Further columns of the file, which the portal does not read.</summary>
    public IReadOnlyList<string> Ignored { get; }

    public static string NameOf(PersonnelColumn column) => Known[(int)column].Name;

    internal bool Has(PersonnelColumn column) => places[(int)column] != Absent;

    internal int PlaceOf(PersonnelColumn column) => places[(int)column];
}
