using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>
/// What a question can be answered with, and when it is asked, as one cell of a table: <c>x: In words = 2 | y = 0</c>, <c>1 to 5</c>,
/// <c>up to 3 = 2 | more = 0</c>, <c>A1 = yes | na</c>. A backslash before <c>|</c>, <c>:</c>, <c>=</c> or itself takes it as it is.
/// </summary>
internal static class FormCells
{
    private const string Marks = "|:=\\";

    /// <summary>Null where the kind needs none.</summary>
    public static string? Answers(Question question) => question.Kind switch
    {
        QuestionKind.Choice or QuestionKind.Multi => string.Join(" | ", question.Options.Select(option => $"{Plain(option.Key)}{(option.Label is null ? "" : $": {Plain(option.Label)}")} = {option.Points.ToDecimalText()}")),
        QuestionKind.Scale => $"{question.Min} to {question.Max}",
        QuestionKind.Number => string.Join(" | ", question.Bands.Select(band => $"{(band.UpTo is { } upTo ? $"up to {upTo.ToDecimalText()}" : "more")} = {band.Points.ToDecimalText()}")),
        _ => null,
    };

    public static string? When(VisibleWhen? when) => when is null ? null : $"{Plain(when.Question)} = {string.Join(" | ", when.Is.Select(Plain))}";

    /// <exception cref="FormatException">The cell is not what the kind wants; the message says it.</exception>
    public static Question WithAnswers(Question question, string cell)
    {
        switch (question.Kind)
        {
            case QuestionKind.Choice or QuestionKind.Multi:
                return question with { Options = [.. Split(cell, '|').Select(Option)] };
            case QuestionKind.Scale:
                var steps = cell.Split(" to ", StringSplitOptions.TrimEntries);
                return steps.Length == 2 && int.TryParse(steps[0], out var min) && int.TryParse(steps[1], out var max) && Math.Max(Math.Abs((long)min), Math.Abs((long)max)) <= 1_000_000
                    ? question with { Min = min, Max = max } : throw new FormatException("a scale is written as 1 to 5");
            case QuestionKind.Number:
                return question with { Bands = [.. Split(cell, '|').Select(Band)] };
            default:
                return cell.Length == 0 ? question : throw new FormatException("this kind has no answers to choose from: leave the cell empty");
        }
    }

    /// <exception cref="FormatException">It is not written as <c>A1 = yes</c>.</exception>
    public static VisibleWhen? ReadWhen(string cell)
    {
        if (cell.Length == 0) return null;
        var parts = Split(cell, '=');
        return parts.Count == 2 && parts[0].Length > 0 ? new(Raw(parts[0]), [.. Split(parts[1], '|').Select(Raw).Where(answer => answer.Length > 0)]) : throw new FormatException("write it as A1 = yes | na");
    }

    private static AnswerOption Option(string cell)
    {
        var parts = Split(cell, '=');
        if (parts.Count != 2 || Number(parts[1]) is not { } points) throw new FormatException("each answer is written as key = points, or key: words = points, with | between two");
        var words = Split(parts[0], ':');
        if (words.Count > 2 || words[0].Length == 0) throw new FormatException("each answer begins with its key; put a backslash before a colon that belongs to the words");
        return new(Raw(words[0]), points) { Label = words.Count == 2 && words[1].Length > 0 ? Raw(words[1]) : null };
    }

    private static Band Band(string cell)
    {
        var parts = Split(cell, '=');
        var limit = parts[0].StartsWith("up to ", StringComparison.Ordinal) ? Number(parts[0][6..]) : null;
        return parts.Count == 2 && (limit is not null || parts[0] == "more") && Number(parts[1]) is { } points ? new(limit, points)
            : throw new FormatException("bands are written as up to 3 = 2 | up to 5 = 1 | more = 0");
    }

    private static Rational? Number(string text) => text.Length <= 60 && Rational.TryParseDecimal(text.Trim(), out var number) ? number : null;

    private static string Plain(string text) => string.Concat(text.Select(c => Marks.Contains(c, StringComparison.Ordinal) ? $"\\{c}" : $"{c}"));

    private static string Raw(string text)
    {
        var raw = new System.Text.StringBuilder();
        for (var i = 0; i < text.Length; i++)
        {
            if (text[i] == '\\' && i + 1 < text.Length) i++;
            raw.Append(text[i]);
        }

        return raw.ToString();
    }

    // The parts are still as they were written, without white space around them.
    private static List<string> Split(string text, char at)
    {
        var parts = new List<string>();
        var from = 0;
        for (var i = 0; i <= text.Length; i++)
        {
            if (i < text.Length && text[i] == '\\')
            {
                i++;
            }
            else if (i == text.Length || text[i] == at)
            {
                parts.Add(text[from..Math.Min(i, text.Length)].Trim());
                from = i + 1;
            }
        }

        if (from <= text.Length && (text.Length > 0 && text[^1] == '\\')) parts.Add(text[from..].Trim());
        return parts;
    }
}
