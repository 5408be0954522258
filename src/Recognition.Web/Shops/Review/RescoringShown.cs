using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Under which forms the shops of a round count, to which corrected ones they could be moved, and what was done or proposed.</summary>
public sealed class RescoringShown(Entry entry)
{
    /// <exception cref="NotThere">There is no such round.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var round = await look.Db.Rounds.SingleOrDefaultAsync(round => round.Id == id, cancel) ?? throw new NotThere();
        var counted = await look.Db.ToReviewBy(look.By, ofHumanResources: false).Where(shop => shop.RoundId == id && (shop.State == ShopState.Accepted || shop.State == ShopState.Released))
            .GroupBy(shop => shop.FormVersionId).Select(alike => new { alike.Key, Shops = alike.Count() }).ToDictionaryAsync(alike => alike.Key, alike => alike.Shops, cancel);
        var forms = await look.Db.FormVersions.OrderBy(form => form.Channel).ThenByDescending(form => form.Number).Select(form => new { form.Id, form.Channel, form.Name, form.Number }).ToListAsync(cancel);
        var rows = await (from one in look.Db.Rescorings
                          where one.RoundId == id
                          join person in look.Db.Employees on one.ProposedBy equals person.Id
                          orderby one.ProposedAt descending
                          select new { one, person.Name }).ToListAsync(cancel);
        string Title(Guid form) => forms.First(one => one.Id == form) is var found ? $"{found.Name}, version {found.Number}" : "";
        return new Shown(round, RescoreRound.IsReleased(round),
            [.. forms.Where(form => counted.ContainsKey(form.Id)).Select(form => new Form(form.Id, form.Channel, Title(form.Id), counted[form.Id]))],
            [.. forms.Select(form => new Form(form.Id, form.Channel, Title(form.Id), 0))],
            [.. rows.Select(row => new Line(row.one, Title(row.one.FromFormVersionId), Title(row.one.ToFormVersionId), row.Name, look.City.Zone.DateAndTime(row.one.ProposedAt)))], look.By.EmployeeId);
    }

    /// <param name="Released">Whether anything of the round is: then two persons do it.</param>
    /// <param name="Counted">The forms of its accepted and released shops, with their number.</param>
    /// <param name="All">All published forms.</param>
    public sealed record Shown(Round Round, bool Released, IReadOnlyList<Form> Counted, IReadOnlyList<Form> All, IReadOnlyList<Line> Lines, Guid Reader)
    {
        public Line? Open => Lines.FirstOrDefault(line => line.Rescoring.IsOpen);
    }

    public sealed record Form(Guid Id, Channel Channel, string Title, int Shops);

    public sealed record Line(Rescoring Rescoring, string From, string To, string By, string At);
}
