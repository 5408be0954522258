namespace Recognition.Domain.StaffNotices;

/// <summary>The notice's text in parts that a page draws: paragraphs and lists, each of runs that stand out or do not.</summary>
public static class NoticeParts
{
    private const string Bullet = "- ", Mark = "**";

    /// <returns>Every word of the text once, in its order; only the marks are gone.</returns>
    public static IReadOnlyList<Part> Of(string text)
    {
        var parts = new List<Part>();
        foreach (var block in text.ReplaceLineEndings("\n").Split("\n\n", StringSplitOptions.RemoveEmptyEntries))
        {
            List<string> lines = [.. block.Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries)];
            var start = lines.FindIndex(line => line.StartsWith(Bullet, StringComparison.Ordinal));
            if (start < 0) start = lines.Count;
            if (start > 0) parts.Add(new(IsList: false, [Runs(string.Join(' ', lines[..start]))]));
            if (start < lines.Count) parts.Add(new(IsList: true, [.. Items(lines[start..]).Select(Runs)]));
        }

        return parts;
    }

    // A line without a bullet goes on with the item before it.
    private static List<string> Items(List<string> lines)
    {
        var items = new List<string>();
        foreach (var line in lines)
        {
            if (line.StartsWith(Bullet, StringComparison.Ordinal)) items.Add(line[Bullet.Length..].Trim());
            else items[^1] += $" {line}";
        }

        return items;
    }

    // A mark that is never closed is text.
    private static IReadOnlyList<Run> Runs(string line)
    {
        var pieces = line.Split(Mark);
        if (pieces.Length % 2 == 0) pieces = [.. pieces[..^2], $"{pieces[^2]}{Mark}{pieces[^1]}"];
        return [.. pieces.Select((piece, i) => new Run(piece, i % 2 == 1)).Where(run => run.Text.Length > 0)];
    }

    /// <param name="Lines">One for a paragraph, one an item for a list.</param>
    public sealed record Part(bool IsList, IReadOnlyList<IReadOnlyList<Run>> Lines);

    public sealed record Run(string Text, bool StandsOut);
}
