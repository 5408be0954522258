using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Where HR's work on shops stands, in a sentence each.</summary>
public sealed class ShopsAtHand(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var open = await look.Db.Rounds.CountAsync(round => round.ReleasedAt == null && round.CancelledAt == null, cancel);
        var waiting = await look.Db.ToReviewBy(look.By, ofHumanResources: false).CountAsync(shop => shop.State == ShopState.Submitted, cancel);
        var shoppers = await look.Db.Shoppers.InPoolOn(look.Today).CountAsync(cancel);
        var applied = await look.Db.Residents.CountAsync(resident => resident.State == ResidentState.Applied, cancel);
        var forms = await look.Db.FormVersions.CountAsync(cancel);
        var notice = await look.Db.StaffNotices.OrderByDescending(notice => notice.Number).FirstOrDefaultAsync(cancel);
        return new Shown(
            open switch { 0 => "None is under way. Schedule one.", 1 => "One is planned or under way.", _ => $"{open} are planned or under way." },
            waiting switch { 0 => "Nothing waits for review.", 1 => "One shop waits for review.", _ => $"{waiting} shops wait for review." },
            (shoppers switch { 0 => "It is empty. Add employees who may be drawn.", 1 => "One shopper may be drawn.", _ => $"{shoppers} shoppers may be drawn." })
                + applied switch { 0 => "", 1 => " One resident has applied.", _ => $" {applied} residents have applied." },
            forms == 1 ? "One version is published." : $"{forms} versions are published.",
            notice is null ? "None is published yet." : $"Version {notice.Number} {(notice.SentAt is null ? "is not sent yet" : "was sent")}.");
    }

    public sealed record Shown(string Rounds, string Review, string Pool, string Forms, string Notice);
}
