using System.Text.Unicode;
using CsvHelper;
using Recognition.Domain;
using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>Reads the bytes of a personnel file: UTF-8 with or without its mark, comma or semicolon, quoted or not.</summary>
internal static class PersonnelCsv
{
    public const int MostBytes = 8 * 1024 * 1024;

    /// <exception cref="RuleBroken">The file is empty, too large, or not text in UTF-8.</exception>
    public static (IReadOnlyList<string> Header, IReadOnlyList<PersonnelLine> Lines) Read(byte[] content)
    {
        if (content.Length == 0) throw Refused("The file is empty. Export it anew from the personnel system.");
        if (content.Length > MostBytes) throw Refused("The file is larger than 8 MB. Is it the right file?");
        CheckText(content);
        var torn = new HashSet<long>();
        using var reader = CsvReader.Create(content, new CsvReaderOptions
        {
            Separator = Separator(content),
            HasHeader = false,
            TrackLineNumbers = true,
            // No cell of the file needs a line break; so one bad quotation mark spoils its own line, not all that follow.
            AllowLineBreaksInQuotes = false,
            OnMalformedRecord = record => torn.Add(record.LineNumber),
        });
        if (!reader.Read()) throw Refused("The file is empty. Export it anew from the personnel system.");
        var header = Cells(reader);
        var lines = new List<PersonnelLine>();
        // One more than is taken is enough to say that there are too many.
        while (lines.Count <= PersonnelFile.MostRows && reader.Read())
        {
            var cells = Cells(reader);
            // Spreadsheets leave lines of commas at the end.
            if (!cells.All(string.IsNullOrWhiteSpace)) lines.Add(new PersonnelLine((int)reader.LineNumber, cells, torn.Contains(reader.LineNumber)));
        }

        return (header, lines);
    }

    private static string[] Cells(CsvReader reader) => [.. Enumerable.Range(0, reader.FieldCount).Select(reader.GetString)];

    private static void CheckText(byte[] content)
    {
        if (content.AsSpan().StartsWith("PK"u8)) throw Refused("This is a workbook, not a CSV file. In the spreadsheet choose Save as, CSV UTF-8.");
        if (!Utf8.IsValid(content) || content.Contains((byte)0)) throw Refused("The file is not written in UTF-8, so names would come out wrong. Save it as CSV UTF-8.");
    }

    // The first line names the columns, and none of their names holds either sign.
    private static char Separator(ReadOnlySpan<byte> content)
    {
        var first = content.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? content[..end] : content;
        return first.Count((byte)';') > first.Count((byte)',') ? ';' : ',';
    }

    private static RuleBroken Refused(string sentence) => new("File", sentence);
}
