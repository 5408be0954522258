using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Audit;

/// <summary>The audit trail, the latest deed first. A deed can be looked for by what it was, by what it changed, and by date; never by a doer who is masked.</summary>
public sealed class AuditList(Entry entry)
{
    private const int PageSize = 50;

    /// <exception cref="RuleBroken">A date or id of the filter cannot be read.</exception>
    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadAudit, cancel);
        var found = look.Db.AuditEntries.AsQueryable();
        if (filter.Deed is { Length: > 0 } deed) found = found.Where(e => e.Deed == deed);
        if (Day(nameof(filter.From), filter.From) is { } from)
        {
            var start = look.City.Zone.StartOfDay(from);
            found = found.Where(e => e.At >= start);
        }

        if (Day(nameof(filter.Until), filter.Until) is { } until)
        {
            var end = look.City.Zone.EndOfDay(until);
            found = found.Where(e => e.At < end);
        }

        // Place 0 is the doer: looking for a person's id must not tell what that person did masked.
        var (subject, id) = (filter.Subject is { Length: > 0 } kind ? kind : null, Id(filter.Record));
        if (subject is not null || id is not null)
            found = found.Where(e => look.Db.AuditValues.Any(v => v.Sequence == e.Sequence && v.Place > 0 && (subject == null || v.Subject == subject) && (id == null || v.SubjectId == id)));

        var count = await found.CountAsync(cancel);
        var page = Math.Clamp(filter.Page, 1, Math.Max(1, (count + PageSize - 1) / PageSize));
        var entries = await found.OrderByDescending(e => e.Sequence).Skip((page - 1) * PageSize).Take(PageSize).ToListAsync(cancel);
        var sequences = entries.Select(e => e.Sequence).ToList();
        var doers = await look.Db.AuditValues.Where(v => sequences.Contains(v.Sequence) && v.Place == 0).ToDictionaryAsync(v => v.Sequence, cancel);
        var kinds = (await look.Db.AuditValues.Where(v => sequences.Contains(v.Sequence) && v.Place > 0).Select(v => new { v.Sequence, v.Subject }).Distinct().ToListAsync(cancel)).ToLookup(v => v.Sequence, v => v.Subject);
        return new Shown(
            [.. entries.Select(e => new Row(e.Sequence, look.City.Zone.DateAndTime(e.At), e.Deed, e.Authority, AuditDoer.Of(doers.GetValueOrDefault(e.Sequence)), [.. kinds[e.Sequence].Order()]))],
            count, page, (count + PageSize - 1) / PageSize,
            await look.Db.AuditEntries.Select(e => e.Deed).Distinct().OrderBy(d => d).ToListAsync(cancel),
            [.. look.Db.Model.GetEntityTypes().Where(type => type.IsAudited() && !type.IsOwned()).Select(type => type.ClrType.Name).Distinct().Order()]);
    }

    private static DateOnly? Day(string field, string? text) =>
        string.IsNullOrWhiteSpace(text) ? null
        : DateOnly.TryParseExact(text, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && day.Year is > 1900 and < 3000 ? day
        : throw new RuleBroken(field, "Give a date, such as 2026-11-10.");

    private static Guid? Id(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Guid.TryParse(text, out var id) ? id : throw new RuleBroken(nameof(Filter.Record), "Give a record's id as an entry shows it.");

    /// <param name="Record">The id of the row that was changed.</param>
    /// <param name="From">The first day in the city's zone, as typed.</param>
    /// <param name="Page">From 1.</param>
    public sealed record Filter(string? Deed, string? Subject, string? Record, string? From, string? Until, int Page);

    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, int Page, int Pages, IReadOnlyList<string> Deeds, IReadOnlyList<string> Subjects);

    public sealed record Row(long Sequence, string At, string Deed, string Authority, string Doer, IReadOnlyList<string> Subjects);
}
