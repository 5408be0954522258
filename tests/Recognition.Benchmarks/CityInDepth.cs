using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Benchmarks;

/// <summary>
/// The city's page in depth, over HTTP, signed in as the City Manager: ten years of 40 rounds with 16 million answers, as the sums that
/// releases leave. The shops themselves are the demo's, counted again and again.
/// </summary>
internal static class CityInDepth
{
    private const int Rounds = 40, AnswersOfRound = 400_000, Turns = 40;

    public static void Run() => Databases.Each("results", Measure).GetAwaiter().GetResult();

    private static async Task Measure(Site site, string database)
    {
        string size;
        await using (var db = site.Db()) size = await Fill(db);
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("Cookie", site.SignIn(Recognition.Web.Demo.DemoCast.Id("1004")));
        var page = await Page.Of(site, "results", "/results/city", "1004");
        var times = new List<double>();
        for (var turn = -5; turn < Turns; turn++)
        {
            var watch = Stopwatch.StartNew();
            using var answer = await browser.GetAsync(new Uri("/results/city", UriKind.Relative));
            await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
            if (turn >= 0) times.Add(watch.Elapsed.TotalMilliseconds); // the first ones warm up
        }

        Console.WriteLine($"results: {database}, {size}: the city in depth in {times.Median():0} ms, p95 {times.Order().ElementAt(Turns * 95 / 100):0} ms (aim 200); {page.Queries} queries, {page.After / 1024.0:0} KB");
    }

    private static async Task<string> Fill(Database.RecognitionDb db)
    {
        var first = await db.Rounds.AsNoTracking().Where(r => r.ReleasedAt != null).OrderBy(r => r.Opens).FirstAsync();
        var shops = await db.Shops.AsNoTracking().Where(s => s.RoundId == first.Id && s.State == ShopState.Released).ToListAsync();
        var answers = shops.Sum(shop => AnswersJson.Read(shop.Answers!).Count);
        var again = AnswersOfRound / answers;
        var quarter = await db.ReleasedResults.Where(r => r.RoundId == first.Id).MinAsync(r => r.Quarter);
        var zone = CityZone.Named("America/Chicago");
        var outside = (await db.Shoppers.Where(s => s.ResidentId != null).Select(s => s.Id).ToListAsync()).ToHashSet();
        await db.ReleasedResults.ExecuteDeleteAsync();
        foreach (var alike in shops.GroupBy(shop => (shop.Channel, shop.FormVersionId)))
        {
            foreach (var own in alike.GroupBy(shop => (Guid?)shop.DepartmentId).Append<IEnumerable<Shop>>(alike))
            {
                var sum = new ReleasedResult(Guid.NewGuid(), first.Id, own is IGrouping<Guid?, Shop> department ? department.Key : null, alike.Key.Channel, alike.Key.FormVersionId, Quarter.Of(quarter), first.ReleasedAt!.Value);
                sum.Add([.. Enumerable.Repeat(own, again).SelectMany(shop => shop)], zone, outside);
                db.Add(sum);
            }
        }

        await db.SaveChangesAsync();
        var sums = await db.ReleasedResults.AsNoTracking().ToListAsync();
        for (var back = 1; back < Rounds; back++)
        {
            foreach (var sum in sums)
            {
                var copy = db.Entry((ReleasedResult)db.Entry(sum).CurrentValues.ToObject());
                (copy.Property(r => r.Id).CurrentValue, copy.Property(r => r.Quarter).CurrentValue) = (Guid.NewGuid(), sum.Quarter.AddMonths(-3 * back));
                copy.State = EntityState.Added;
            }
        }

        await db.SaveChangesAsync();
        return $"{Rounds} rounds of {shops.Count * again:N0} shops, {(long)answers * again * Rounds / 1e6:0.0} million answers in {await db.ReleasedResults.CountAsync():N0} sums";
    }
}
