using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Web.Tests.Platform.Kills;

/// <summary>A round of the last quarter in which every department of the demo city was shopped twice; all is submitted and its release time has come.</summary>
internal sealed record SubmittedRound(Guid Id, IReadOnlyList<Guid> Shops, Quarter Quarter)
{
    public const string Name = "Kills";

    public string ReleaseAddress => $"/shops/rounds/{Id}/release";

    public static async Task<SubmittedRound> Settle(PortalProcess portal, CancellationToken cancel)
    {
        await using var db = portal.Db();
        var (city, now) = (await Settings(db, cancel), DateTime.UtcNow);
        var quarter = city.QuarterOf(city.Zone.DateOf(now)).Previous;
        var opens = city.Calendar.Add(quarter.First, 20);
        var window = new RoundWindow(opens, city.Calendar.Add(opens, 5), ForServiceWeek: false);
        var round = Round.Schedule(Guid.NewGuid(), Name, window, window.DefaultRelease(city), 1, await db.Departments.Where(d => d.Code == city.ShopsDepartment).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel), city, null, city.CloseOf(opens));
        round.AskReplies(false); // or the term of replies would stand against the release
        db.Add(round);
        var form = await db.FormVersions.OrderByDescending(f => f.Number).FirstAsync(f => f.Channel == Channel.Phone, cancel);
        var scoring = Scoring.For(form.Form);
        var filled = (await db.Shops.Where(s => s.FormVersionId == form.Id && s.Answers != null).Select(s => s.Answers!).Take(50).ToListAsync(cancel)).ConvertAll(AnswersJson.Read);
        // A resident, whom no department and no line of supervision bars from any of them.
        var shopper = await db.Shoppers.Where(s => s.ResidentId != null).OrderBy(s => s.Id).Select(s => s.Id).FirstAsync(cancel);
        var departments = await db.Departments.Where(d => d.InShops && d.Code != city.ShopsDepartment).Select(d => d.Id).ToListAsync(cancel);
        var shops = new List<Guid>();
        foreach (var (i, department) in departments.Concat(departments).Index())
        {
            var shop = new Shop(Guid.NewGuid(), round.Id, department, Channel.Phone, form.Id, null, shopper, window.Closes);
            shop.Offer(null, city.CloseOf(opens));
            shop.Submit(filled[i % filled.Count], scoring, city.Zone.Utc(opens, new TimeOnly(10, 0)), round, city, city.CloseOf(opens));
            db.Add(shop);
            shops.Add(shop.Id);
        }

        await db.SaveChangesAsync(cancel);
        return new(round.Id, shops, quarter);
    }

    public static async Task<CitySettings> Settings(RecognitionDb db, CancellationToken cancel) => new(
        await db.Settings.AsNoTracking().ToListAsync(cancel), new BusinessCalendar(await db.Holidays.Select(h => h.Day).ToListAsync(cancel)), DateOnly.FromDateTime(DateTime.UtcNow));
}
