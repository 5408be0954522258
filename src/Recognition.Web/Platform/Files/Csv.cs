using System.Buffers;
using System.Text;

namespace Recognition.Web.Platform.Files;

/// <summary>Writes tables that a spreadsheet opens: UTF-8 with a mark, commas, every cell quoted where it must be.</summary>
internal static class Csv
{
    private static readonly SearchValues<char> Quoted = SearchValues.Create("\",;\r\n\t'");

    public static IResult Download(string name, IEnumerable<IEnumerable<string?>> rows) => Download(name, rows.ToAsyncEnumerable());

    public static IResult Download(string name, IAsyncEnumerable<IEnumerable<string?>> rows) => Results.Stream(body => Write(body, rows), "text/csv; charset=utf-8", name);

    public static async Task Write(Stream body, IAsyncEnumerable<IEnumerable<string?>> rows)
    {
        await using var writer = new StreamWriter(body, new UTF8Encoding(encoderShouldEmitUTF8Identifier: true), leaveOpen: true);
        await foreach (var row in rows) await writer.WriteAsync(Line(row));
    }

    public static string Line(IEnumerable<string?> cells) => string.Join(',', cells.Select(Cell)) + "\r\n";

    /// <summary>A cell that a spreadsheet would take for a formula gets an apostrophe before it: another's text must not run on the reader's machine.</summary>
    private static string Cell(string? text)
    {
        if (string.IsNullOrEmpty(text)) return "";
        if ("=+-@\t\r＝＋－＠".Contains(text[0], StringComparison.Ordinal)) text = "'" + text;
        return text.AsSpan().ContainsAny(Quoted) ? $"\"{text.Replace("\"", "\"\"", StringComparison.Ordinal)}\"" : text;
    }
}
