namespace Recognition.Domain.Shops;

/// <summary>Reads a form from the table that <see cref="FormTable"/> writes. What is wrong is told by row and column, all of it at once.</summary>
public sealed class FormTableReading
{
    private const int MostLines = 3000;
    private const int LongestCell = 10_000;
    private const int LongestKey = 200;
    private readonly Mistakes mistakes = new();
    private readonly Dictionary<string, int> places;
    private FormDefinition form = new("", 0, OverallRule.WeightedSections, UnansweredOptional.Excluded, CapAt100: true, []);

    private FormTableReading(IReadOnlyList<string> header)
    {
        places = header.Select((name, place) => (Name: name.Trim(), place)).Where(it => it.Name.Length > 0).DistinctBy(it => it.Name.ToUpperInvariant()).ToDictionary(it => it.Name, it => it.place, StringComparer.OrdinalIgnoreCase);
        foreach (var unknown in places.Keys.Except(FormTable.Columns, StringComparer.OrdinalIgnoreCase)) mistakes.Add(new($"Row 1: there is no column “{unknown}”. The columns are {string.Join(", ", FormTable.Columns)}."));
        foreach (var needed in (string[])[FormTable.What, FormTable.Key, FormTable.Text])
        {
            if (!places.ContainsKey(needed)) mistakes.Add(new($"Row 1: the column “{needed}” is missing."));
        }
    }

    /// <param name="lines">The rows below the header, with their numbers in the file.</param>
    /// <returns>The form as it is written there; it may make no sense yet.</returns>
    /// <exception cref="RuleBroken">Some cells cannot be read: all of them.</exception>
    public static FormDefinition Read(IReadOnlyList<string> header, IReadOnlyList<(int Row, IReadOnlyList<string> Cells)> lines)
    {
        var reading = new FormTableReading(header);
        reading.mistakes.Refuse();
        if (lines.Count > MostLines) throw new RuleBroken($"This table has more than {MostLines} rows. Is it the right file?");
        foreach (var (row, cells) in lines) reading.Take(row, cells);
        if (reading.form.Name.Length == 0) reading.mistakes.Add(new("The form has no name. Write a row with form under What, name under Key, and the name under Text."));
        reading.mistakes.Refuse();
        return reading.form;
    }

    private void Take(int row, IReadOnlyList<string> cells)
    {
        string Cell(string column) => places.TryGetValue(column, out var place) && place < cells.Count ? Shown(cells[place].Trim()) : "";
        void Wrong(string column, string sentence) => mistakes.Add(new($"Row {row}, column {column}: {sentence}"));
        if (cells.Any(cell => cell.Length > LongestCell || cell.Contains('\0')))
        {
            mistakes.Add(new($"Row {row}: a cell is longer than {LongestCell} characters, or holds one that cannot be kept."));
            return;
        }

        switch (Cell(FormTable.What).ToLowerInvariant())
        {
            case FormTable.Setting:
                Set(Cell(FormTable.Key), Cell(FormTable.Text), Wrong);
                break;
            case FormTable.OfSection:
                form = form with { Sections = [.. form.Sections, Section(Cell, Wrong)] };
                break;
            case FormTable.OfQuestion when form.Sections.Count == 0:
                Wrong(FormTable.What, "a question stands below its section, and there is none above it.");
                break;
            case FormTable.OfQuestion:
                var last = form.Sections[^1];
                form = form with { Sections = [.. form.Sections.Take(form.Sections.Count - 1), last with { Questions = [.. last.Questions, Question(Cell, Wrong)] }] };
                break;
            default:
                Wrong(FormTable.What, "write form, section or question.");
                break;
        }
    }

    private void Set(string key, string text, Action<string, string> wrong)
    {
        switch (key)
        {
            case "name":
                form = form with { Name = text };
                break;
            case "overall" when text.Length > 0 && FormTable.Word<OverallRule>(text) is { } overall:
                form = form with { Overall = overall };
                break;
            case "unansweredOptional" when text.Length > 0 && FormTable.Word<UnansweredOptional>(text) is { } unanswered:
                form = form with { UnansweredOptional = unanswered };
                break;
            case "capAt100" when FormTable.Flag(text) is { } cap:
                form = form with { CapAt100 = cap };
                break;
            default:
                wrong(key is "overall" or "unansweredOptional" or "capAt100" ? FormTable.Text : FormTable.Key,
                    "write name, overall (pooled, weightedSections, meanOfSections), unansweredOptional (excluded, zero) or capAt100 (yes, no), and its value under Text.");
                break;
        }
    }

    private static Section Section(Func<string, string> cell, Action<string, string> wrong) => new(Named(cell, wrong), cell(FormTable.Text), [])
    {
        Weight = Number(cell, FormTable.Weight, wrong) ?? 1,
        PassMark = Number(cell, FormTable.PassMark, wrong),
        Access = FormTable.Flag(cell(FormTable.Access)) ?? No(wrong, FormTable.Access),
    };

    private static Question Question(Func<string, string> cell, Action<string, string> wrong)
    {
        var kind = cell(FormTable.Kind) is { Length: > 0 } word ? FormTable.Word<QuestionKind>(word) : null;
        if (kind is null) wrong(FormTable.Kind, "write yesNo, choice, scale, multi, number or text.");
        var question = new Question(Named(cell, wrong), cell(FormTable.Text), kind ?? QuestionKind.Text)
        {
            Weight = Number(cell, FormTable.Weight, wrong) ?? 1,
            Hint = Given(cell(FormTable.Hint)),
            Standard = Given(cell(FormTable.Standard)),
            Promise = Given(cell(FormTable.Promise)),
        };
        foreach (var (column, _, read) in FormTable.Words)
        {
            if (read(question, cell(column)) is { } known) question = known;
            else wrong(column, $"“{cell(column)}” is not known here.");
        }

        if (kind is null) return question;
        try
        {
            question = FormCells.WithAnswers(question, cell(FormTable.Answers));
        }
        catch (FormatException unread)
        {
            wrong(FormTable.Answers, $"{unread.Message}.");
        }

        try
        {
            return question with { VisibleWhen = FormCells.ReadWhen(cell(FormTable.When)) };
        }
        catch (FormatException unread)
        {
            wrong(FormTable.When, $"{unread.Message}.");
            return question;
        }
    }

    private static string Named(Func<string, string> cell, Action<string, string> wrong)
    {
        if (cell(FormTable.Key) is { Length: > 0 and <= LongestKey } key) return key;
        wrong(FormTable.Key, "give it a short key, such as A1.");
        return "?";
    }

    private static Numbers.Rational? Number(Func<string, string> cell, string column, Action<string, string> wrong)
    {
        if (cell(column) is not { Length: > 0 } text) return null;
        if (FormTable.Number(text) is { } number) return number;
        wrong(column, $"“{text}” is no number. Write it as 2 or 0.5.");
        return null;
    }

    private static bool No(Action<string, string> wrong, string column)
    {
        wrong(column, "write yes or leave it empty.");
        return false;
    }

    private static string? Given(string text) => text.Length == 0 ? null : text;

    // What a spreadsheet would take for a formula was written with an apostrophe before it.
    private static string Shown(string text) => text.Length > 1 && text[0] == '\'' && "=+-@＝＋－＠'".Contains(text[1], StringComparison.Ordinal) ? text[1..] : text;
}
