using System.Diagnostics;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;

namespace Recognition.Benchmarks;

/// <summary>
/// 500 open forms, each saving every 5 seconds, over HTTP as the page's script does. Whoever asks shares the processors with the portal.
/// Before it each is begun, one after another: the first save changes the shop, of which the trail tells, and is told apart.
/// </summary>
internal static partial class SaveForms
{
    private const int Shoppers = 500;
    private static readonly TimeSpan Between = TimeSpan.FromSeconds(5), Typing = TimeSpan.FromSeconds(30);

    public static void Run() => Databases.Each("form", Measure).GetAwaiter().GetResult();

    private static async Task Measure(Site site, string database)
    {
        var open = await Open(site);
        // Each opens the page first: it brings the token of the form.
        var (pages, begun) = (new List<(Guid Shop, HttpClient Browser, string Token)>(), new List<double>());
        foreach (var (shop, employee) in open)
        {
            var browser = new HttpClient(new SocketsHttpHandler { UseCookies = false }) { BaseAddress = site.Address };
            var cookie = site.SignIn(employee);
            browser.DefaultRequestHeaders.Add("Cookie", cookie);
            using var page = await browser.GetAsync(new Uri($"/shops/mine/{shop}/form", UriKind.Relative));
            var token = Token().Match(await page.EnsureSuccessStatusCode().Content.ReadAsStringAsync()).Groups[1].Value;
            browser.DefaultRequestHeaders.Remove("Cookie");
            browser.DefaultRequestHeaders.Add("Cookie", string.Join("; ", page.Headers.TryGetValues("Set-Cookie", out var set) ? set.Select(one => one.Split(';')[0]).Prepend(cookie) : [cookie]));
            begun.Add((await Save(browser, shop, token, 1)).Milliseconds);
            pages.Add((shop, browser, token));
        }

        var (chance, clock, worked) = (new Random(2026), Stopwatch.StartNew(), Environment.CpuUsage.TotalTime);
        var saves = await Task.WhenAll(pages.Select(page => Type(page.Browser, page.Shop, page.Token, Between * chance.NextDouble(), clock)));
        worked = Environment.CpuUsage.TotalTime - worked;
        var (times, refused) = (saves.SelectMany(own => own.Times).Order().ToList(), saves.Sum(own => own.Refused));
        foreach (var page in pages) page.Browser.Dispose();
        Console.WriteLine($"form: {database}, {Shoppers} open forms, each saved every {Between.TotalSeconds:0} s: {times.Count} saves, p50 {times.Median():0} ms, p95 {times[times.Count * 95 / 100]:0} ms (aim {(database == "SQLite" ? 150 : 60)}), longest {times[^1]:0} ms; {refused} refused; begun one after another p50 {begun.Median():0} ms; {worked.TotalMilliseconds / times.Count:0.0} ms of processor time each, whoever asks included");
    }

    private static async Task<(List<double> Times, int Refused)> Type(HttpClient browser, Guid shop, string token, TimeSpan first, Stopwatch clock)
    {
        await Task.Delay(first);
        var (times, refused) = (new List<double>(), 0);
        for (var number = 2; clock.Elapsed < Typing; number++)
        {
            var (milliseconds, done) = await Save(browser, shop, token, number);
            times.Add(milliseconds);
            if (!done) refused++;
            if (Between - TimeSpan.FromMilliseconds(milliseconds) is { Ticks: > 0 } rest) await Task.Delay(rest);
        }

        return (times, refused);
    }

    private static async Task<(double Milliseconds, bool Done)> Save(HttpClient browser, Guid shop, string token, int number)
    {
        using var form = new FormUrlEncodedContent(new Dictionary<string, string>
        {
            ["__RequestVerificationToken"] = token,
            [Recognition.Web.Shops.ShopFormPost.Number] = $"{number}",
            [Recognition.Web.Shops.ShopFormPost.BasedOn] = $"{number - 1}",
            [Recognition.Web.Shops.ShopFormPost.Device] = "bench",
            [Recognition.Web.Shops.ShopFormPost.Answer + "A1"] = $"{number}",
            [Recognition.Web.Shops.ShopFormPost.Answer + "G1"] = "I asked as the brief says. The first answer was short; when I pressed, I was given the page on the web and a number.",
        });
        var watch = Stopwatch.StartNew();
        using var answer = await browser.PostAsync(new Uri($"/shops/mine/{shop}/draft", UriKind.Relative), form);
        return (watch.Elapsed.TotalMilliseconds, answer.IsSuccessStatusCode);
    }

    // A shop by phone for each of 500 employees of other departments, in the round that is under way.
    private static async Task<List<(Guid Shop, Guid Employee)>> Open(Site site)
    {
        await using var db = site.Db();
        var round = await db.Rounds.Where(r => r.ReleasedAt == null && r.CancelledAt == null).OrderByDescending(r => r.Closes).FirstAsync();
        var quiz = await db.ShopQuizzes.Where(q => q.Channel == Channel.Phone).OrderByDescending(q => q.Number).FirstAsync();
        var form = await db.FormVersions.Where(f => f.Channel == quiz.Channel && f.Name == quiz.FormName).OrderByDescending(f => f.Number).Select(f => f.Id).FirstAsync();
        var department = await db.Departments.Where(d => d.Code == "WATER").Select(d => d.Id).SingleAsync();
        var pool = await db.Shoppers.Select(s => s.EmployeeId).ToListAsync();
        var employees = await db.Employees.Where(e => e.DepartmentId != department && e.LeftOn == null && !pool.Contains(e.Id)).OrderBy(e => e.Number).Select(e => e.Id).Take(Shoppers).ToListAsync();
        var open = new List<(Guid, Guid)>();
        foreach (var employee in employees)
        {
            var shopper = new Shopper(Guid.NewGuid(), employee, round.Opens);
            var shop = new Shop(Guid.NewGuid(), round.Id, department, Channel.Phone, form, null, shopper.Id, round.Closes);
            shop.Offer(null, DateTime.UtcNow);
            db.AddRange(shopper, shop, Certification.Of(Guid.NewGuid(), shopper.Id, quiz, form, [.. quiz.Quiz.Questions.Select(question => (int?)question.Right)], DateTime.UtcNow));
            open.Add((shop.Id, employee));
        }

        await db.SaveChangesAsync();
        return open;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\"[^>]* value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
