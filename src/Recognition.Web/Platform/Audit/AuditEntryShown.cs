using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Audit;

/// <summary>One entry of the trail: who, when, under which authority, and each row before and after.</summary>
public sealed class AuditEntryShown(Entry entry)
{
    private const int PageSize = 50;

    /// <param name="page">From 1: an import changes thousands of rows in one deed.</param>
    /// <exception cref="NotThere">There is no such entry.</exception>
    public async Task<Shown> Read(long sequence, int page, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadAudit, cancel);
        var found = await look.Db.AuditEntries.SingleOrDefaultAsync(e => e.Sequence == sequence, cancel) ?? throw new NotThere();
        var pages = Math.Max(1, (found.Values - 1 + PageSize - 1) / PageSize);
        page = Math.Clamp(page, 1, pages);
        var (first, last) = (((page - 1) * PageSize) + 1, page * PageSize);
        var values = await look.Db.AuditValues.Where(v => v.Sequence == sequence && (v.Place == 0 || (v.Place >= first && v.Place <= last))).OrderBy(v => v.Place).ToListAsync(cancel);
        return new Shown(look.City.Zone.DateAndTime(found.At), found.Deed, found.Authority, AuditDoer.Of(values.FirstOrDefault(v => v.Place == 0)), Convert.ToHexStringLower(found.Hash),
            [.. values.Where(v => v.Place > 0).Select(Row)], found.Values - 1, page, pages);
    }

    private static Changed Row(AuditValue value)
    {
        if (value.Text is null) return new Changed(value.Subject, value.SubjectId, null, []);
        using var json = JsonDocument.Parse(value.Text);
        var root = json.RootElement;
        return root.TryGetProperty("columns", out var columns)
            ? new Changed(value.Subject, value.SubjectId, root.GetProperty("change").GetString(),
                [.. columns.EnumerateObject().Select(c => new Column(c.Name, Text(c.Value.GetProperty("before")), Text(c.Value.GetProperty("after"))))])
            : new Changed(value.Subject, value.SubjectId, "Told", [.. root.EnumerateObject().Select(p => new Column(p.Name, null, Text(p.Value)))]);
    }

    private static string? Text(JsonElement value) => value.ValueKind == JsonValueKind.Null ? null : value.ToString();

    /// <param name="Count">How many rows were changed, on all pages.</param>
    public sealed record Shown(string At, string Deed, string Authority, string Doer, string Hash, IReadOnlyList<Changed> Rows, int Count, int Page, int Pages);

    /// <param name="Change">Added, Modified, Deleted, or Told of a fact that no row holds; null where the values were disposed of.</param>
    public sealed record Changed(string Subject, Guid? Id, string? Change, IReadOnlyList<Column> Columns);

    public sealed record Column(string Name, string? Before, string? After);
}
