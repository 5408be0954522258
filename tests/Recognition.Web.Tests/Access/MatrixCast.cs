using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Tests.Access;

/// <summary>The columns of the access matrix: somebody of each role, and of no other.</summary>
internal static class MatrixCast
{
    private static readonly Guid Supervisor = Id(90), Shopper = Id(91), Deputy = Id(92);

    // The deputy stands in for a director, and for a member of the committee, whose vote stays personal.
    public static readonly IReadOnlyList<(string Name, Guid? Person)> Columns =
    [
        ("nobody", null), ("left", Cast.Gone), ("employee", Cast.WaterClerk), ("supervisor", Supervisor), ("shopper", Shopper), ("deputy", Deputy),
        .. Enum.GetValues<Role>().Select(role => (role.ToString(), (Guid?)Id((int)role))), (Device, null),
    ];

    /// <summary>The column of a resident at a device on which the link of a shop was opened.</summary>
    public const string Device = "outside shopper";

    public const string Token = "the token of the matrix";

    /// <summary>The shop of that device; the pages of other shops are closed to it.</summary>
    public static readonly Guid LinkedShop = Id(93);

    public static async Task Settle(City city)
    {
        await using var db = city.Db();
        var start = new DateOnly(2020, 5, 1);
        foreach (var (name, id) in Columns.Where(column => column.Person is { } id && id != Cast.Gone && id != Cast.WaterClerk))
            db.Add(new Employee(id!.Value, $"30{db.Employees.Local.Count:00}", $"Only {name}", null, Cast.ManagersOffice, start));
        var report = new Employee(Id(99), "3099", "Reports to the supervisor", null, Cast.ManagersOffice, start);
        report.ReportTo(Supervisor);
        db.Add(report);
        db.Add(new Recognition.Domain.Shops.Shopper(Guid.NewGuid(), Shopper, start));
        foreach (var role in Enum.GetValues<Role>())
            db.Add(new Appointment(Guid.NewGuid(), role, Id((int)role), Rights.BelongsToDepartment(role) ? Cast.ManagersOffice : null, start, null));
        foreach (var absent in (Role[])[Role.Director, Role.CommitteeMember]) db.Add(new Recognition.Domain.Access.Deputy(Guid.NewGuid(), Id((int)absent), Deputy, start, start.AddYears(50)));
        await db.SaveChangesAsync();
        await SettleDevice(db, city);
    }

    private static async Task SettleDevice(RecognitionDb db, City city)
    {
        var resident = new Resident(Guid.NewGuid(), new() { Name = "Noor Haddad", Mail = "noor@example.org", Capacity = "1" }, city.Clock.Now);
        var shopper = Recognition.Domain.Shops.Shopper.Outside(Guid.NewGuid(), resident.Id, new DateOnly(2020, 5, 1));
        var form = new FormVersion(Guid.NewGuid(), Channel.Phone, """{ "name": "Phone", "version": 900, "overall": "pooled", "sections": [ { "key": "A", "title": "A", "questions": [ { "key": "A1", "text": "?", "kind": "yesNo" } ] } ] }""", city.Clock.Now);
        var settings = new CitySettings([], new BusinessCalendar([]), new DateOnly(2026, 11, 10));
        var window = new RoundWindow(new DateOnly(2026, 11, 12), new DateOnly(2026, 11, 20), ForServiceWeek: false);
        var round = Round.Schedule(Guid.NewGuid(), "Matrix", window, window.DefaultRelease(settings), 1, null, settings, null, city.Clock.Now);
        var shop = new Shop(LinkedShop, round.Id, Cast.Water, Channel.Phone, form.Id, null, shopper.Id, window.Closes);
        shop.Offer(null, city.Clock.Now);
        var link = new ShopLink(Guid.NewGuid(), shop, "secret", city.Clock.Now);
        link.Open(shop, Token, "place", city.Clock.Now);
        db.AddRange(resident, shopper, form, round, shop, link);
        await db.SaveChangesAsync();
    }

    private static Guid Id(int number) => new(number, 0x4d, 0x43, new byte[8]);
}
