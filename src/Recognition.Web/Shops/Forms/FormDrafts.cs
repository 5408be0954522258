using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The drafts of forms, and one of them as its desk needs it.</summary>
public sealed class FormDrafts(Entry entry)
{
    public async Task<IReadOnlyList<Line>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var drafts = await Named(look).OrderBy(row => row.Draft.Channel).ThenBy(row => row.Draft.Name).ToListAsync(cancel);
        return [.. drafts.Select(row => new Line(row.Draft.Id, row.Draft.Name, row.Draft.Channel, look.City.Zone.DateAndTime(row.Draft.SavedAt), row.By))];
    }

    /// <exception cref="NotThere">There is no such draft: it was published or given up.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var row = await Named(look).SingleOrDefaultAsync(row => row.Draft.Id == id, cancel) ?? throw new NotThere();
        var before = await look.Db.FormVersions.SingleOrDefaultAsync(form => form.Id == row.Draft.BasedOn, cancel);
        var standards = await look.Db.Standards.OrderBy(standard => standard.Place).Select(standard => new Choice(standard.Key, standard.Title)).ToListAsync(cancel);
        var promises = await look.Db.Promises.OrderBy(promise => promise.Place).Select(promise => new Choice(promise.Key, promise.Title)).ToListAsync(cancel);
        return new Shown(row.Draft, row.By, look.City.Zone.DateAndTime(row.Draft.SavedAt), row.Draft.SavedBy == look.By.Id, before, standards, promises, look.City);
    }

    /// <summary>Who saved last and when, for whoever has the draft on the desk; null where it is no draft any more.</summary>
    public async Task<LastSaved?> Last(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var last = await (from draft in look.Db.FormDrafts
                          where draft.Id == id
                          join employee in look.Db.Employees on draft.SavedBy equals employee.Id
                          select new { draft.Version, employee.Name, draft.SavedAt }).SingleOrDefaultAsync(cancel);
        return last is null ? null : new LastSaved(last.Version, last.Name, look.City.Zone.Time(last.SavedAt));
    }

    private static IQueryable<Row> Named(Look look) =>
        from draft in look.Db.FormDrafts
        join employee in look.Db.Employees on draft.SavedBy equals employee.Id
        select new Row { Draft = draft, By = employee.Name };

    /// <param name="Saved">When, by the city's clock.</param>
    public sealed record Line(Guid Id, string Name, Channel Channel, string Saved, string By);

    /// <param name="Before">The version that it was taken from; null for a form that begins anew.</param>
    public sealed record Shown(FormDraft Draft, string By, string Saved, bool ByReader, FormVersion? Before, IReadOnlyList<Choice> Standards, IReadOnlyList<Choice> Promises, CitySettings City);

    public sealed record Choice(string Key, string Title);

    public sealed record LastSaved(Guid Version, string By, string At);

    private sealed class Row
    {
        public required FormDraft Draft { get; init; }

        public required string By { get; init; }
    }
}
