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
        (page, var pages) = Paging.Of(found.Values - 1, PageSize, page);
        var (first, last) = (((page - 1) * PageSize) + 1, page * PageSize);
        var values = await look.Db.AuditValues.Where(v => v.Sequence == sequence && (v.Place == 0 || (v.Place >= first && v.Place <= last))).OrderBy(v => v.Place).ToListAsync(cancel);
        var rows = values.Where(v => v.Place > 0).Select(Row).ToList();
        var names = await Names(look, rows, cancel);
        return new Shown(look.City.Zone.DateAndTime(found.At), found.Deed, found.Authority, AuditDoer.Of(values.FirstOrDefault(v => v.Place == 0)), Convert.ToHexStringLower(found.Hash),
            [.. rows.Select(row => row with { Columns = [.. row.Columns.Select(c => new Column(c.Name, Named(c.Before), Named(c.After)))] })], found.Values - 1, page, pages);

        string? Named(string? text) => Guid.TryParse(text, out var id) ? names.GetValueOrDefault(id, text) : text;
    }

    // Of the employees and departments whose ids the columns hold: an id says nothing to who reads.
    private static async Task<Dictionary<Guid, string>> Names(Look look, List<Changed> rows, CancellationToken cancel)
    {
        var ids = rows.SelectMany(row => row.Columns).SelectMany(column => new[] { column.Before, column.After }).Select(text => Guid.TryParse(text, out var id) ? id : Guid.Empty).Distinct().ToList();
        var employees = await look.Db.Employees.Where(e => ids.Contains(e.Id)).Select(e => new { e.Id, e.Name, e.Number }).ToListAsync(cancel);
        var departments = await look.Db.Departments.Where(d => ids.Contains(d.Id)).Select(d => new { d.Id, d.Name }).ToListAsync(cancel);
        return employees.Select(e => (e.Id, Name: $"{e.Name} ({e.Number})")).Concat(departments.Select(d => (d.Id, d.Name))).ToDictionary(named => named.Id, named => named.Name);
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
