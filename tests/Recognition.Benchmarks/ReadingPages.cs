using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;
using Recognition.Web.Demo;

namespace Recognition.Benchmarks;

/// <summary>
/// The pages that people read, signed in, over HTTP, beside an empty page of the same host in the same run: requests per second with eight
/// connections, queries, weight, and the wait for the first byte with 100 readers. Whoever asks shares the processors with the portal.
/// </summary>
internal static class ReadingPages
{
    private const int Connections = 8, Turns = 5, Readers = 100;
    private static readonly TimeSpan Turn = TimeSpan.FromSeconds(1), Between = TimeSpan.FromSeconds(1), Reading = TimeSpan.FromSeconds(20);

    public static void Run() => Measure().GetAwaiter().GetResult();

    private static async Task Measure()
    {
        await using var site = await Site.Start();
        await using (var db = site.Db()) Console.WriteLine($"pages: {await new TenYears(db).Add()}");
        var pages = new List<Page> { await Page.Of(site, "empty", Site.Empty, "1003") };
        foreach (var (name, address, reader) in await Addresses(site)) pages.Add(await Page.Of(site, name, address, reader));
        await Rates(site, pages);
        foreach (var page in pages) Console.WriteLine($"pages: {page.Name,-12} {page.Rate.Median(),6:0} /s, {page.Ratio(pages[0]):0.00} of the empty page (aim 0.25); {page.Queries} queries (aim 8); {page.First / 1024.0:0.0} KB the first time (aim 100), {page.After / 1024.0:0.0} KB after (aim 20), {page.Compressed / 1024.0:0.0} KB where a proxy compresses");
        var waits = await Waits(site, [.. pages.Skip(1)]);
        Console.WriteLine($"pages: {Readers} readers, {Between.TotalSeconds:0} s between requests, {waits.Length} requests: first byte p50 {waits[waits.Length / 2]:0.0} ms, p95 {waits[waits.Length * 95 / 100]:0.0} ms (aim 50), longest {waits[^1]:0} ms");
    }

    private static async Task<(string Name, string Address, string Reader)[]> Addresses(Site site)
    {
        await using var db = site.Db();
        var water = await db.Departments.SingleAsync(d => d.Code == "WATER");
        var packet = await db.ReviewPackets.Where(p => p.DepartmentId == water.Id).OrderByDescending(p => p.Quarter).FirstAsync(p => p.State == PacketState.Sealed);
        var finn = await db.Shoppers.Where(s => s.EmployeeId == DemoCast.Id("1002")).Select(s => s.Id).SingleAsync();
        var shop = await db.Shops.FirstAsync(s => s.ShopperId == finn && (s.State == ShopState.Assigned || s.State == ShopState.Begun || s.State == ShopState.Returned));
        var contest = await db.Contests.OrderBy(c => c.Month).FirstAsync(c => c.State == ContestState.Voting);
        return
        [
            ("results", "/results", "1004"), ("department", $"/results/{water.Id}", "1003"), ("packet", $"/packets/{packet.Quarter.Address}/{water.Code}", "1003"),
            ("shop form", $"/shops/mine/{shop.Id}/form", "1002"), ("ballot", $"/award/{contest.Id}/ballot", "1007"), ("wall", "/wall", "1005"), ("standards", "/standards", "1005"),
        ];
    }

    // All pages in turn, several times over, so that whatever else the machine does falls upon each alike.
    private static async Task Rates(Site site, List<Page> pages)
    {
        var readers = await Task.WhenAll(Enumerable.Range(0, Connections).Select(_ => Reader.Of(site.Address)));
        for (var turn = -1; turn < Turns; turn++)
        {
            foreach (var page in pages)
            {
                var (clock, asked) = (Stopwatch.StartNew(), 0);
                await Task.WhenAll(readers.Select(async reader =>
                {
                    for (; clock.Elapsed < Turn; Interlocked.Increment(ref asked)) await reader.Ask(page.Request);
                }));
                if (turn >= 0) page.Rate.Add(asked / clock.Elapsed.TotalSeconds); // the first turn warms up
            }
        }

        foreach (var reader in readers) reader.Dispose();
    }

    private static async Task<double[]> Waits(Site site, Page[] pages)
    {
        var (chance, clock) = (new Random(2026), Stopwatch.StartNew());
        var waits = await Task.WhenAll(Enumerable.Range(0, Readers).Select(async i =>
        {
            using var reader = await Reader.Of(site.Address);
            await Task.Delay(Between * chance.NextDouble());
            var own = new List<double>();
            for (; clock.Elapsed < Reading; await Task.Delay(Between)) own.Add(await reader.Ask(pages[(i + own.Count) % pages.Length].Request));
            return own;
        }));
        return [.. waits.SelectMany(own => own).Order()];
    }
}
