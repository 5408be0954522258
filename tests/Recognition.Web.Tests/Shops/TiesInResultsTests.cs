using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain.ServiceStandards;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>What the pages of the city and of a department add up by promise and by service standard. docs/programme.md, 2.13.</summary>
public sealed class TiesInResultsTests
{
    [Theory, BothDatabases]
    public async Task Promises_and_standards_add_up_the_points_of_their_criteria_over_shops_and_forms(City city)
    {
        await Released(city);
        var shown = await city.As(Cast.CityManager, (CityResults r) => r.Read(null, Scene.Cancel));
        // Respond: A1 1 of 1 three times; A2 2 of 2, 0 of 2, and 2 of 2 in person. Serve: A3 1, 2 and 1 of 2 each; B1 3 of 4 twice, and not applicable once.
        // A form's question counts in no more shops than were made on it: two by phone. What no question observes is not there.
        Assert.Equal([("Respond", 4, "7", "9", 2), ("Serve", 4, "10", "14", 2)], shown.Promises.Select(Told));
        // Rings: A2 as above. Names: A3 by phone alone; nothing of the library says more of it than its key.
        Assert.Equal([("Three rings", 2, "4", "6", 2), ("contact.name", 1, "3", "4", 2)], shown.Standards.Select(Told));

        // A department reads its own, and the city's in the same criteria: no other shop by phone was made.
        var water = await city.As(Cast.WaterDirector, (DepartmentResults r) => r.Read(Cast.Water, null, Scene.Cancel));
        Assert.Equal([("Respond", 2, "4", "6", 2), ("Serve", 2, "6", "8", 2)], water.Promises.Select(Told));
        Assert.Equal(["4/6", "6/8"], water.Promises.Select(line => $"{line.City.Earned.ToDecimalText()}/{line.City.Possible.ToDecimalText()}"));
        Assert.Equal([("Three rings", 1, "2", "4", 2), ("contact.name", 1, "3", "4", 2)], water.Standards.Select(Told));

        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.CityManager).GetStringAsync("/results/city", Scene.Cancel);
        Assert.Contains("77.78 % <span class=\"meta\">(7 of 9 points, too few to compare)</span>", page, StringComparison.Ordinal);

        static (string, int, string, string, int) Told(TieLine line) => (line.Title, line.Questions, line.Own.Earned.ToDecimalText(), line.Own.Possible.ToDecimalText(), line.Own.Shops);
    }

    // Two shops of Water by phone and one of Fire in person, on forms whose questions are tied.
    private static async Task Released(City city)
    {
        await Scene.Settle(city);
        await Scene.Widen(city, 1);
        await using var db = city.Db();
        await Tie(city, Scene.PhoneForm, ("A1", "respond", null), ("A2", "respond", "contact.rings"), ("A3", "serve", "contact.name"), ("B1", "serve", null));
        await Tie(city, Scene.InPersonForm, ("A1", "respond", null), ("A2", "respond", "contact.rings"), ("A3", "serve", null), ("B1", "serve", null));
        var topic = new StandardTopic(Guid.NewGuid(), "contact", 0, "Contact");
        db.AddRange(topic, new Standard(Guid.NewGuid(), topic.Id, "contact.rings", 0, StandardKind.Practice, "002", "Three rings", "Answer within three rings."));
        foreach (var (key, place, title) in ((string, int, string)[])[("perform", 2, "Perform"), ("serve", 1, "Serve"), ("respond", 0, "Respond")]) db.Add(new Promise(Guid.NewGuid(), key, place, title, $"We {key}."));
        await db.SaveChangesAsync(Scene.Cancel);

        var input = Scene.Round((Cast.Water, 2));
        input.InPerson[Cast.Fire] = "1";
        await Scene.Schedule(city, input);
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        var further = new Dictionary<string, StringValues>(Scene.Answers()) { ["a.A2"] = "5", ["a.A3"] = new StringValues(["Name", "Department"]), ["na.B1"] = "na" };
        further.Remove("a.B1");
        var fields = new Queue<Dictionary<string, StringValues>>([Scene.Answers(), further, Scene.Answers()]);
        foreach (var shop in await db.Shops.AsNoTracking().OrderBy(s => s.Channel).ToListAsync(Scene.Cancel))
        {
            await Scene.Submit(city, (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId, shop.Id, fields.Dequeue());
            await Scene.Accept(city, shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, input.Id);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
    }

    private static async Task Tie(City city, Guid id, params (string Question, string Promise, string? Standard)[] ties)
    {
        await using var db = city.Db();
        var plain = await db.FormVersions.SingleAsync(f => f.Id == id, Scene.Cancel);
        var form = plain.Form with
        {
            Version = 2,
            Sections = [.. plain.Form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => ties.FirstOrDefault(tie => tie.Question == question.Key) is { Question: not null } own ? question with { Promise = own.Promise, Standard = own.Standard } : question)] })],
        };
        db.Add(new FormVersion(Guid.NewGuid(), plain.Channel, FormJson.Write(form), city.Clock.Now));
        await db.SaveChangesAsync(Scene.Cancel);
    }
}
