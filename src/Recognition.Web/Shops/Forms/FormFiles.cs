using System.Text;
using System.Text.Unicode;
using CsvHelper;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Json;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Forms as files: what is downloaded of a version or a draft, and what comes in.</summary>
public sealed class FormFiles(Entry entry)
{
    public const int MostBytes = 2 * 1024 * 1024;

    /// <summary>The form of a version, or of a draft, under a name for its file.</summary>
    /// <exception cref="NotThere">There is neither.</exception>
    public async Task<(string Name, FormDefinition Form)> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        if (await look.Db.FormVersions.SingleOrDefaultAsync(form => form.Id == id, cancel) is { } version) return (Named(version.Name, $"version-{version.Number}"), version.Form);
        var draft = await look.Db.FormDrafts.SingleOrDefaultAsync(draft => draft.Id == id, cancel) ?? throw new NotThere();
        return (Named(draft.Name, "draft"), draft.Form);
    }

    /// <summary>The rows of the table, the columns' names first.</summary>
    public static IEnumerable<IEnumerable<string?>> Rows(FormDefinition form) =>
        FormTable.Write(form).Prepend(FormTable.Columns).Select(row => row.Select(cell => cell?.StartsWith('\'') == true ? "'" + cell : cell));

    /// <summary>Reads an uploaded form, JSON or a table.</summary>
    /// <exception cref="RuleBroken">It cannot be read: the sentences name key, or row and column.</exception>
    public static FormDefinition Parse(byte[] content)
    {
        if (content.Length == 0) throw new RuleBroken("File", "Choose a file first.");
        if (content.Length > MostBytes) throw new RuleBroken("File", "The file is larger than 2 MB. Is it the right file?");
        if (content.AsSpan().StartsWith("PK"u8)) throw new RuleBroken("File", "This is a workbook, not a CSV file. In the spreadsheet choose Save as, CSV UTF-8.");
        if (!Utf8.IsValid(content) || content.Contains((byte)0)) throw new RuleBroken("File", "The file is not written in UTF-8. Save it as CSV UTF-8.");
        var text = content.AsSpan().StartsWith(Encoding.UTF8.Preamble) ? content[3..] : content;
        return text.AsSpan().TrimStart(" \r\n\t"u8).StartsWith("{"u8) ? Json(Encoding.UTF8.GetString(text)) : Table(content);
    }

    private static FormDefinition Json(string text)
    {
        try
        {
            return FormJson.ReadDraft(text);
        }
        catch (InputWrong wrong)
        {
            throw new RuleBroken("File", $"The form cannot be read: {wrong.Message}.");
        }
    }

    private static FormDefinition Table(byte[] content)
    {
        var (torn, broken) = (false, 0);
        using var reader = CsvReader.Create(content, new CsvReaderOptions { Separator = Separator(content), HasHeader = false, TrackLineNumbers = true, OnMalformedRecord = _ => torn = true });
        var rows = new List<(int Row, IReadOnlyList<string> Cells)>();
        while (reader.Read())
        {
            // As a spreadsheet counts: an empty line is a row, and a line break in a cell begins none.
            var row = (int)reader.LineNumber - broken;
            if (torn) throw new RuleBroken("File", $"Row {row}: a quotation mark is not closed. Put a second one beside each that belongs to the text.");
            var cells = Enumerable.Range(0, reader.FieldCount).Select(reader.GetString).ToList();
            rows.Add((row, cells));
            broken += cells.Sum(cell => cell.ReplaceLineEndings("\n").Count(sign => sign == '\n'));
        }

        if (rows.Count == 0) throw new RuleBroken("File", "The file is empty.");
        // Spreadsheets leave rows of commas at the end.
        return FormTableReading.Read(rows[0].Cells, [.. rows.Skip(1).Where(row => !row.Cells.All(string.IsNullOrWhiteSpace))]);
    }

    // No name of a column holds either sign.
    private static char Separator(ReadOnlySpan<byte> content)
    {
        var first = content.IndexOfAny((byte)'\r', (byte)'\n') is >= 0 and var end ? content[..end] : content;
        return first.Count((byte)';') > first.Count((byte)',') ? ';' : ',';
    }

    private static string Named(string form, string which) =>
        $"{string.Concat(form.ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : '-')).Trim('-')}-{which}";
}
