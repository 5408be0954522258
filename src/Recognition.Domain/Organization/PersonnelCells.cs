using System.Globalization;

namespace Recognition.Domain.Organization;

/// <summary>The checks of one line's cells; what is wrong is gathered, so that one reading tells everything.</summary>
internal sealed class PersonnelCells(PersonnelHeader header, PersonnelLine line, List<PersonnelRejection> rejections)
{
    private const string FormulaStarts = "=+-@＝＋－＠";
    private static readonly string[] DateFormats = ["yyyy-MM-dd", "M/d/yyyy"];

    /// <summary>The cell's text without white space around it; null where it is empty or was rejected.</summary>
    public string? Text(PersonnelColumn column, int limit, bool required = false)
    {
        var raw = line.Cells[header.PlaceOf(column)];
        var text = raw.Trim();
        // Many systems write a dash for nothing.
        if (text is "-" or "–" or "—" || Sentence.IsBlank(text)) return required ? Reject(column, $"{PersonnelHeader.NameOf(column)} is missing.") : null;
        if (FormulaStarts.Contains(text[0], StringComparison.Ordinal) || raw[0] is '\t' or '\r' or '\n')
            return Reject(column, $"This begins like a formula of a spreadsheet: {Shown(text)}. Write it without its first character.");
        if (text.Any(char.IsControl)) return Reject(column, "This holds a line break, a tab or another character that cannot be kept.");
        if (text.Length > limit) return Reject(column, $"This has {text.Length} characters; {limit} are taken at most.");
        return text;
    }

    public string? Mail()
    {
        var mail = Text(PersonnelColumn.Mail, Employee.MailLimit);
        return mail is null || (mail.Split('@') is [{ Length: > 0 }, { Length: > 0 }] && !mail.Any(c => char.IsWhiteSpace(c) || c is ',' or ';' or '<' or '>'))
            ? mail : Reject(PersonnelColumn.Mail, $"{Shown(mail)} is no mail address.");
    }

    public DateOnly? Date(PersonnelColumn column, DateOnly today, bool required = false)
    {
        if (Text(column, 20, required) is not { } text) return null;
        if (!DateOnly.TryParseExact(text, DateFormats, CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) || date.Year < 1900)
            Reject(column, $"{Shown(text)} is no date. Write it as 2026-11-10 or 11/10/2026.");
        else if (date > today.AddYears(2))
            Reject(column, $"{Shown(text)} lies more than two years ahead.");
        else
            return date;
        return null;
    }

    /// <returns>1 for full time, which an empty cell means too; null where the file has no such column.</returns>
    public decimal? WorkingTime()
    {
        if (!header.Has(PersonnelColumn.WorkingTime)) return null;
        if (Text(PersonnelColumn.WorkingTime, 20) is not { } text) return Employee.FullTime;
        if (decimal.TryParse(text.TrimEnd('%', ' '), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var percent) && Employee.IsWorkingTime(percent / 100)) return percent / 100;
        Reject(PersonnelColumn.WorkingTime, $"{Shown(text)} is no share of full time. Write percent with two places at most, such as 100, 62.5 or 50 %.");
        return null;
    }

    public (Guid? Department, Guid? Division) Place(IReadOnlyDictionary<string, Department> departments)
    {
        var division = Text(PersonnelColumn.Division, Department.NameLimit);
        if (Text(PersonnelColumn.Department, Department.NameLimit, required: true) is not { } name) return default;
        if (!departments.TryGetValue(name, out var department))
        {
            Reject(PersonnelColumn.Department, $"There is no department {Shown(name)}. Write its code or its name as the list of departments has it.");
            return default;
        }

        if (division is null) return (department.Id, null);
        if (department.Divisions.FirstOrDefault(d => string.Equals(d.Name, division, StringComparison.OrdinalIgnoreCase)) is { } found) return (department.Id, found.Id);
        Reject(PersonnelColumn.Division, $"{department.Name} has no division {Shown(division)}. Add it to the department first, or leave the cell empty.");
        return default;
    }

    public string? Reject(PersonnelColumn column, string reason)
    {
        rejections.Add(new PersonnelRejection(line.Line, column, reason));
        return null;
    }

    private static string Shown(string text) => text.Length <= 40 ? $"“{text}”" : $"“{text[..40]}…”";
}
