using System.Globalization;
using System.Runtime.CompilerServices;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Platform.Audit;

/// <summary>The audit trail, the latest deed first. A deed can be looked for by what it was, by what it changed, by date and by who did it; never by a doer who is masked.</summary>
public sealed class AuditList(Entry entry)
{
    private const int PageSize = 50, Stretch = 1000, MostPeople = 50;

    /// <exception cref="RuleBroken">A date, id or person of the filter cannot be read.</exception>
    public async Task<Shown> Read(Filter filter, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadAudit, cancel);
        var found = await Found(look, filter, cancel);
        var count = await found.CountAsync(cancel);
        var (page, last) = Paging.Of(count, PageSize, filter.Page);
        return new Shown(
            await Rows(look, found.OrderByDescending(e => e.Sequence).OnPage(page, PageSize), cancel), count, page, last,
            await look.Db.AuditEntries.Select(e => e.Deed).Distinct().OrderBy(d => d).ToListAsync(cancel),
            [.. look.Db.Model.GetEntityTypes().Where(type => type.IsAudited() && !type.IsOwned()).Select(type => type.ClrType.Name).Distinct().Order()]);
    }

    /// <summary>All entries of the filter, whatever its page, as a table with its head. It is read a stretch at a time while it is sent: a trail of years is not held at once.</summary>
    /// <exception cref="RuleBroken">As of <see cref="Read"/>.</exception>
    public async Task<IAsyncEnumerable<IEnumerable<string?>>> Export(Filter filter, CancellationToken cancel)
    {
        var look = await entry.Read(Permission.ReadAudit, cancel);
        try
        {
            return Table(look, await Found(look, filter, cancel), cancel);
        }
        catch
        {
            await look.DisposeAsync();
            throw;
        }
    }

    private static async IAsyncEnumerable<IEnumerable<string?>> Table(Look look, IQueryable<AuditEntry> found, [EnumeratorCancellation] CancellationToken cancel)
    {
        await using (look)
        {
            yield return ["Entry", "When (UTC)", "Deed", "Who", "Authority", "What was changed"];
            for (var before = long.MaxValue; ;)
            {
                var stretch = await Rows(look, found.Where(e => e.Sequence < before).OrderByDescending(e => e.Sequence).Take(Stretch), cancel);
                foreach (var row in stretch) yield return [$"{row.Sequence}", row.AtUtc.ToString("yyyy-MM-dd HH:mm:ss", CultureInfo.InvariantCulture), row.Deed, row.Doer, row.Authority, string.Join(", ", row.Subjects)];
                if (stretch.Count < Stretch) break;
                before = stretch[^1].Sequence;
            }
        }
    }

    private static async Task<IQueryable<AuditEntry>> Found(Look look, Filter filter, CancellationToken cancel)
    {
        var found = look.Db.AuditEntries.AsQueryable();
        if (filter.Deed is { Length: > 0 } deed) found = found.Where(e => e.Deed == deed);
        if (TypedDate.Optional(nameof(filter.From), filter.From) is { } from)
        {
            var start = look.City.Zone.StartOfDay(from);
            found = found.Where(e => e.At >= start);
        }

        if (TypedDate.Optional(nameof(filter.Until), filter.Until) is { } until)
        {
            var end = look.City.Zone.EndOfDay(until);
            found = found.Where(e => e.At < end);
        }

        // Place 0 is the doer: looking for a person's id must not tell what that person did masked.
        var (subject, id) = (filter.Subject is { Length: > 0 } kind ? kind : null, Id(filter.Record));
        if (subject is not null || id is not null)
            found = found.Where(e => look.Db.AuditValues.Any(v => v.Sequence == e.Sequence && v.Place > 0 && (subject == null || v.Subject == subject) && (id == null || v.SubjectId == id)));

        // A masked doer bears the person's id too, under another subject: only who is shown can be looked for.
        if (filter.Who?.Trim() is not { Length: > 0 } who) return found;
        var people = await People(look, who, cancel);
        return found.Where(e => look.Db.AuditValues.Where(v => v.Subject == AuditTrail.Actor && v.Place == 0 && people.Contains(v.SubjectId)).Select(v => v.Sequence).Contains(e.Sequence));
    }

    private static async Task<List<Guid?>> People(Look look, string who, CancellationToken cancel)
    {
        var named = look.Db.Employees.Holding(who, e => e.Name).Union(look.Db.Employees.Where(e => e.Number == who));
        var people = await named.Select(e => (Guid?)e.Id).OrderBy(id => id).Take(MostPeople + 1).ToListAsync(cancel);
        return people.Count <= MostPeople ? people : throw new RuleBroken(nameof(Filter.Who), "Many people bear this name. Give more of it, or the employee number.");
    }

    private static async Task<List<Row>> Rows(Look look, IQueryable<AuditEntry> some, CancellationToken cancel)
    {
        var entries = await some.ToListAsync(cancel);
        var sequences = entries.Select(e => e.Sequence).ToList();
        var doers = await look.Db.AuditValues.Where(v => sequences.Contains(v.Sequence) && v.Place == 0).ToDictionaryAsync(v => v.Sequence, cancel);
        var kinds = (await look.Db.AuditValues.Where(v => sequences.Contains(v.Sequence) && v.Place > 0).Select(v => new { v.Sequence, v.Subject }).Distinct().ToListAsync(cancel)).ToLookup(v => v.Sequence, v => v.Subject);
        return [.. entries.Select(e => new Row(e.Sequence, look.City.Zone.DateAndTime(e.At), e.At, e.Deed, e.Authority, AuditDoer.Of(doers.GetValueOrDefault(e.Sequence)), [.. kinds[e.Sequence].Order()]))];
    }

    private static Guid? Id(string? text) =>
        string.IsNullOrWhiteSpace(text) ? null : Guid.TryParse(text, out var id) ? id : throw new RuleBroken(nameof(Filter.Record), "Give a record's id as an entry shows it.");

    /// <param name="Record">The id of the row that was changed.</param>
    /// <param name="From">The first day in the city's zone, as typed.</param>
    /// <param name="Page">From 1.</param>
    /// <param name="Who">A part of the doer's name, or the employee number.</param>
    public sealed record Filter(string? Deed, string? Subject, string? Record, string? From, string? Until, int Page, string? Who = null);

    public sealed record Shown(IReadOnlyList<Row> Rows, int Count, int Page, int Pages, IReadOnlyList<string> Deeds, IReadOnlyList<string> Subjects);

    public sealed record Row(long Sequence, string At, DateTime AtUtc, string Deed, string Authority, string Doer, IReadOnlyList<string> Subjects);
}
