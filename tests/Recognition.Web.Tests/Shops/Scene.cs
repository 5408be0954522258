using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>A city with one short form for each channel, and a pool of two: a clerk of Fire and a clerk of Water.</summary>
internal static class Scene
{
    public static readonly Guid PhoneForm = Guid.Parse("00000000-0000-0000-0000-0000000000A1"), InPersonForm = Guid.Parse("00000000-0000-0000-0000-0000000000A2");

    public static readonly DateOnly Opens = new(2026, 11, 12), Closes = new(2026, 11, 20);

    private const string Definition = """
        { "name": "Phone shop", "version": 1, "overall": "pooled", "sections": [
          { "key": "A", "title": "Greeting", "questions": [
            { "key": "A1", "text": "Did somebody answer?", "kind": "yesNo", "required": true, "critical": "form" },
            { "key": "A2", "text": "How many rings?", "kind": "number", "required": true, "visibleWhen": { "question": "A1", "is": ["yes"] }, "bands": [ { "upTo": "3", "points": "2" }, { "points": "0" } ] },
            { "key": "A3", "text": "What was given?", "kind": "multi", "required": true, "options": [ { "key": "Name", "points": "1" }, { "key": "Department", "points": "1" } ] } ] },
          { "key": "B", "title": "Words", "questions": [
            { "key": "B1", "text": "How courteous?", "kind": "scale", "min": 1, "max": 5, "allowNa": true },
            { "key": "B2", "text": "What happened?", "kind": "text" } ] } ] }
        """;

    public static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static async Task Settle(City city)
    {
        await using var db = city.Db();
        db.Add(new FormVersion(PhoneForm, Channel.Phone, Definition, city.Clock.Now));
        db.Add(new FormVersion(InPersonForm, Channel.InPerson, Definition.Replace("Phone shop", "Visit", StringComparison.Ordinal), city.Clock.Now));
        foreach (var employee in (Guid[])[Cast.FireClerk, Cast.WaterClerk]) db.Add(new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Cancel);
    }

    public static ScheduleRound.Input Round(params (Guid Department, int Number)[] phone) => new()
    {
        Id = Guid.NewGuid(),
        Name = "Autumn",
        Opens = $"{Opens:yyyy-MM-dd}",
        Closes = $"{Closes:yyyy-MM-dd}",
        Seed = 7,
        Phone = phone.ToDictionary(wish => wish.Department, wish => (string?)$"{wish.Number}"),
    };

    /// <summary>A round with so many shops by phone; the clock then stands in its window.</summary>
    public static async Task<Guid> Scheduled(City city, params (Guid Department, int Number)[] phone)
    {
        await Settle(city);
        await Widen(city, phone.Max(wish => wish.Number) - 1);
        var input = Round(phone);
        await city.As(Cast.Hr, (ScheduleRound u) => u.Run(input, Cancel));
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        return input.Id;
    }

    // Nobody makes two shops of one department: for more, the pool needs more people from elsewhere.
    private static async Task Widen(City city, int more)
    {
        await using var db = city.Db();
        for (var i = 0; i < more; i++)
        {
            var employee = new Employee(Guid.NewGuid(), $"19{i:00}", $"Further Shopper {i}", $"19{i:00}@city.example", Cast.HumanResources, new DateOnly(2020, 1, 1));
            db.Add(employee);
            db.Add(new Shopper(Guid.NewGuid(), employee.Id, new DateOnly(2026, 1, 1)));
        }

        await db.SaveChangesAsync(Cancel);
    }

    public static async Task<Shop> ShopOf(City city, Guid department)
    {
        await using var db = city.Db();
        return await db.Shops.Include(shop => shop.Steps.OrderBy(step => step.Number)).FirstAsync(shop => shop.DepartmentId == department, Cancel);
    }

    /// <summary>Answers that earn 7 of 9: 77.78 %.</summary>
    public static Dictionary<string, StringValues> Answers() => new()
    {
        ["day"] = "2026-11-16",
        ["time"] = "09:30",
        ["a.A1"] = "yes",
        ["a.A2"] = "3",
        ["a.A3"] = new StringValues(["Name"]),
        ["a.B1"] = "4",
        ["a.B2"] = "Somebody called Zebulon answered.",
    };

    public static SaveDraft.Input Draft(Guid shop, long number, Dictionary<string, StringValues> fields, string device = "phone", long? basedOn = null) =>
        new() { Id = shop, Number = number, BasedOn = basedOn ?? number - 1, Device = device, Posted = key => fields.GetValueOrDefault(key) };

    public static async Task Submit(City city, Guid shopper, Guid shop, Dictionary<string, StringValues>? fields = null)
    {
        await city.As(shopper, (SaveDraft u) => u.Run(Draft(shop, 1, fields ?? Answers()), Cancel));
        await city.As(shopper, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
    }

    public static async Task Accept(City city, Guid shop, Guid? by = null, bool ofHumanResources = false)
    {
        await using var db = city.Db();
        var version = (await db.Shops.SingleAsync(s => s.Id == shop, Cancel)).Version;
        await city.As(by ?? Cast.Hr, (AcceptShop u) => u.Run(new() { Id = shop, Version = version, OfHumanResources = ofHumanResources }, Cancel));
    }

    public static async Task<ReleaseRound.Input> ReleaseOf(City city, Guid round)
    {
        await using var db = city.Db();
        return new() { Id = round, Version = (await db.Rounds.SingleAsync(r => r.Id == round, Cancel)).Version };
    }

    /// <summary>A round whose one shop of Water is accepted; the clock stands after the release time.</summary>
    public static async Task<Guid> Reviewed(City city)
    {
        var round = await Scheduled(city, (Cast.Water, 1));
        var shop = await ShopOf(city, Cast.Water);
        await Submit(city, Cast.FireClerk, shop.Id);
        await Accept(city, shop.Id);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }
}
