using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What an outside shopper sees of the own shops: those whose links were opened on this very device, and nobody else's. docs/programme.md, 1.15.</summary>
public sealed class ShopsAtDevice(Entry entry)
{
    /// <exception cref="NotAllowed">No device asks on which a link was opened.</exception>
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.FillLinkedShop, cancel);
        var linked = look.By.Linked ?? throw new NotAllowed("Open the link of a shop first.");
        var person = look.Db.Shoppers.Where(shopper => shopper.Id == linked.ShopperId).Select(shopper => shopper.PersonId);
        // Given away or taken back, a shop is closed to the device; so it is here.
        var opened = from device in look.Db.ShopDevices
                     join link in look.Db.ShopLinks on device.LinkId equals link.Id
                     where link.RevokedAt == null && (link.ShopId == linked.ShopId || (linked.PlaceHash != null && device.PlaceHash == linked.PlaceHash))
                     select new { link.ShopId, link.ShopperId, device.Until };
        var shops = await (
            from shop in look.Db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number))
            where opened.Any(link => link.ShopId == shop.Id && link.ShopperId == shop.ShopperId)
            where look.Db.Shoppers.Any(shopper => shopper.Id == shop.ShopperId && person.Contains(shopper.PersonId))
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            orderby shop.DueOn descending, department.Name
            select new { Shop = shop, Department = department.Name, Until = opened.Where(link => link.ShopId == shop.Id && link.ShopperId == shop.ShopperId).Max(link => link.Until) }).ToListAsync(cancel);
        return new Shown(linked.ShopId, [.. shops.Select(row => new Line(row.Shop.Id, row.Department, row.Shop.Channel, row.Shop.DueOn, row.Shop.State, row.Until >= look.Today, Became(row.Shop, look)))]);
    }

    // The last that happened of what the shopper is told.
    private static ShopEvent? Became(Shop shop, Look look) => shop.Steps.LastOrDefault(step => ShopEvent.IsTold(step)) is { } last ? ShopEvent.Of(last, look.City.Zone) : null;

    /// <param name="Here">The shop on whose page the list stands.</param>
    public sealed record Shown(Guid Here, IReadOnlyList<Line> Shops);

    /// <param name="Opens">Whether the device may open it still.</param>
    /// <param name="Became">Null while it was not submitted, excluded or cancelled.</param>
    public sealed record Line(Guid Id, string Department, Channel Channel, DateOnly DueOn, ShopState State, bool Opens, ShopEvent? Became)
    {
        public bool IsOut => State.IsOut();
    }
}

/// <summary>Something that happened to a shop, as its shopper is told.</summary>
/// <param name="At">By the city's clock.</param>
/// <param name="Text">The question of a return, or why it was taken out.</param>
public sealed record ShopEvent(ShopState State, string At, string? Text)
{
    public string Words => State switch
    {
        ShopState.Submitted => "You submitted it",
        ShopState.Returned => "Human Resources asked",
        ShopState.Accepted => "Human Resources accepted it",
        ShopState.Cancelled => "Its round was cancelled",
        _ => "It was taken out",
    };

    public static bool IsTold(ShopStep step) => !step.IsReminder && step.State is ShopState.Submitted or ShopState.Returned or ShopState.Accepted or ShopState.Excluded or ShopState.Cancelled;

    public static ShopEvent Of(ShopStep step, Domain.Time.CityZone zone) => new(step.State, zone.DateAndTime(step.At), step.State is ShopState.Returned or ShopState.Excluded ? step.Text : null);
}
