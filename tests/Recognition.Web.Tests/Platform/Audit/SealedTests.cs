using System.Net;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Logging;
using Recognition.Domain.Numbers;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Commands;
using Recognition.Web.Shops;
using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.Platform.Pdf;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform.Audit;

/// <summary>Somebody writes in the database, past the portal, over what was sealed.</summary>
public sealed class SealedTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task Packets_that_were_changed_beside_the_portal_are_found_and_not_shown(City city)
    {
        Printing.Needed();
        await city.Seal(Cast.Water);
        Assert.Empty(await Problems(city));
        var (id, path) = ((await city.Packet(Cast.Water)).Id, $"/packets/{Packets.Q2}/WATER");
        using var logs = new LogBook();
        await using var site = new PortalHost(city, signInByHeader: true, logs: logs);
        using var hr = site.As(Cast.Hr);
        foreach (var address in (string[])["", "/packet.pdf", "/packet.json"]) Assert.Equal(HttpStatusCode.OK, (await hr.GetAsync(path + address, Cancel)).StatusCode);
        await using var db = city.Db();
        var sealedAs = await db.PacketFiles.AsNoTracking().SingleAsync(Cancel);

        await db.ReviewPackets.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.Snapshot, p => p.Snapshot.Replace("1", "9")), Cancel);
        Assert.Equal([$"Packet {id}: its snapshot is not the one that was sealed."], await Problems(city));
        await Refused(hr, path);

        await db.PacketFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.Pdf, "%PDF-1.7 forged"u8.ToArray()), Cancel);
        Assert.Equal([$"Packet {id}: its PDF is not the one that was sealed.", $"Packet {id}: its snapshot is not the one that was sealed."], await Problems(city));
        await Refused(hr, path + "/packet.pdf");
        await using (var zip = await System.IO.Compression.ZipArchive.CreateAsync(await hr.GetStreamAsync($"/packets/{Packets.Q2}/packets.zip", Cancel), System.IO.Compression.ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, Cancel))
            Assert.Equal(["packet-2027-q2-water.txt"], zip.Entries.Select(file => file.FullName));

        await db.PacketFiles.ExecuteUpdateAsync(set => set.SetProperty(f => f.Pdf, sealedAs.Pdf).SetProperty(f => f.Json, "{}"u8.ToArray()), Cancel);
        Assert.Equal([$"Packet {id}: its JSON document is not the one that was sealed."], await Problems(city));
        await Refused(hr, path + "/packet.json");
        Assert.Contains(logs.Lines, line => line.Level == LogLevel.Error && line.Line.Contains($"The JSON document of packet {id} is not the one that was sealed.", StringComparison.Ordinal));

        // With a hash that fits the forgery, the trail still tells.
        var hash = SHA256.HashData("{}"u8);
        await db.ReviewPackets.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.JsonSha256, hash), Cancel);
        Assert.Contains($"Packet {id}: the hashes of its files are not those that the trail says.", await Problems(city));

        await db.PacketFiles.ExecuteDeleteAsync(Cancel);
        await db.ReviewPackets.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.JsonSha256, SHA256.HashData(sealedAs.Json)), Cancel);
        Assert.Equal([$"Packet {id}: its sealed files were taken away."], await Problems(city));
        await db.ReviewPackets.Where(p => p.Id == id).ExecuteUpdateAsync(set => set.SetProperty(p => p.State, PacketState.Commented), Cancel);
        Assert.Equal([$"Packet {id}: its state is not the one that the trail says."], await Problems(city));
    }

    [Theory, BothDatabases(Full = true)]
    public async Task Shops_and_results_that_were_changed_beside_the_portal_are_found(City city)
    {
        var round = await Released(city);
        Assert.Empty(await Problems(city));
        await using var db = city.Db();
        var shop = await db.Shops.AsNoTracking().SingleAsync(s => s.State == ShopState.Released && s.DepartmentId == Cast.Water, Cancel);
        var results = (await db.ReleasedResults.Where(r => r.DepartmentId == null || r.DepartmentId == Cast.Water).Select(r => r.Id).ToListAsync(Cancel)).Select(id => $"Released result {id}: it is not the sum of its released shops.");

        await db.Shops.Where(s => s.State == ShopState.Released).ExecuteUpdateAsync(set => set.SetProperty(s => s.Percent, (Rational)100), Cancel);
        var problems = await Problems(city);
        Assert.Contains($"Shop {shop.Id}: its score is not what its sealed answers give.", problems);
        Assert.All(results, result => Assert.Contains(result, problems));
        await db.Shops.Where(s => s.State == ShopState.Released).ExecuteUpdateAsync(set => set.SetProperty(s => s.Percent, shop.Percent), Cancel);
        Assert.Empty(await Problems(city));

        await Change(set => set.SetProperty(s => s.Failed, !shop.Failed), $"Shop {shop.Id}: its score is not what its sealed answers give.");
        await Change(set => set.SetProperty(s => s.Failed, shop.Failed).SetProperty(s => s.Answers, s => s.Answers!.Replace("Zebulon", "Nobody")), $"Shop {shop.Id}: its answers or its points are not those that were sealed.");
        await Change(set => set.SetProperty(s => s.Answers, shop.Answers).SetProperty(s => s.Seal, new string('a', 64)), $"Shop {shop.Id}: its seal is not the one that the trail says.");
        await Change(set => set.SetProperty(s => s.Seal, shop.Seal).SetProperty(s => s.State, ShopState.Excluded), $"Shop {shop.Id}: its state is not the one that the trail says.");
        await Change(set => set.SetProperty(s => s.State, ShopState.Released).SetProperty(s => s.Score, "never"), $"Shop {shop.Id}: its answers or its points are not those that were sealed.");
        await db.Shops.Where(s => s.Id == shop.Id).ExecuteUpdateAsync(set => set.SetProperty(s => s.Score, shop.Score), Cancel);
        Assert.Empty(await Problems(city));

        await db.ReleasedResults.Where(r => r.DepartmentId == Cast.Water).ExecuteUpdateAsync(set => set.SetProperty(r => r.PercentSum, (Rational)100), Cancel);
        Assert.Single(await Problems(city), line => line.StartsWith("Released result ", StringComparison.Ordinal));
        await db.ReleasedResults.Where(r => r.DepartmentId == Cast.Water).ExecuteDeleteAsync(Cancel);
        Assert.Equal([$"Round {round}: its released results do not count each of its released shops once."], await Problems(city));

        async Task Change(Action<Microsoft.EntityFrameworkCore.Query.UpdateSettersBuilder<Shop>> forge, string problem)
        {
            await db.Shops.Where(s => s.Id == shop.Id).ExecuteUpdateAsync(forge, Cancel);
            Assert.Contains(problem, await Problems(city));
        }
    }

    [Theory, BothDatabases(Full = true)]
    public async Task A_percent_that_cannot_be_read_is_told_and_hides_no_other_record(City city)
    {
        var round = await Released(city);
        await Counted(city);
        await using var db = city.Db();
        await db.Database.ExecuteSqlRawAsync("""UPDATE "Shops" SET "Percent" = 'zebra' WHERE "State" = 'Released'""", Cancel);
        await db.Ballots.ExecuteUpdateAsync(set => set.SetProperty(b => b.Says, "2"), Cancel);
        Assert.Equal([$"Contest {Month.Contest}: its ballots are not those that were counted.", $"Round {round} cannot be read: it or a part of it holds what was never written."], await Problems(city));
    }

    [Theory, BothDatabases]
    public async Task Ballots_that_were_changed_after_the_count_are_found(City city)
    {
        await new Month(city).OpenVoting();
        await Counted(city);
        Assert.Empty(await Problems(city));
        await using var db = city.Db();
        foreach (var says in (string[])["2>1", "9", "zebra"])
        {
            await db.Ballots.ExecuteUpdateAsync(set => set.SetProperty(b => b.Says, says), Cancel);
            Assert.Equal([$"Contest {Month.Contest}: its ballots are not those that were counted."], await Problems(city));
        }

        await db.Ballots.ExecuteUpdateAsync(set => set.SetProperty(b => b.Says, "1"), Cancel);
        await db.Contests.ExecuteUpdateAsync(set => set.SetProperty(c => c.Winner, Month.DovKatz), Cancel);
        Assert.Equal([$"Contest {Month.Contest}: its state or its winner is not the one that the trail says."], await Problems(city));
    }

    [Theory, BothDatabases]
    public async Task A_secret_ballot_that_was_changed_after_the_count_is_found(City city)
    {
        await new Month(city).OpenVoting("secret");
        await Counted(city);
        Assert.Empty(await Problems(city));
        await using var db = city.Db();
        var box = await db.BallotBoxes.SingleAsync(Cancel);
        box.Put(Ranking.Blank);
        await db.SaveChangesAsync(Cancel);
        Assert.Equal([$"Contest {Month.Contest}: its ballots are not those that were counted."], await Problems(city));
    }

    [Theory, BothDatabases(Full = true)]
    public async Task The_command_answers_1_for_what_was_sealed_and_changed(City city)
    {
        await Released(city);
        Assert.Equal(0, (await Command(city)).Code);
        await using var db = city.Db();
        await db.Shops.Where(s => s.State == ShopState.Released).ExecuteUpdateAsync(set => set.SetProperty(s => s.Percent, (Rational)100), Cancel);
        var (code, text) = await Command(city);
        Assert.Equal(1, code);
        Assert.Contains("BROKEN  Shop ", text, StringComparison.Ordinal);
    }

    private static async Task Refused(HttpClient browser, string address)
    {
        var answer = await browser.GetAsync(address, Cancel);
        Assert.Equal(HttpStatusCode.UnprocessableEntity, answer.StatusCode);
        Assert.Contains("no longer what was sealed", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
    }

    /// <summary>A full city of which every shop outside Human Resources is accepted or excluded, and released.</summary>
    private static async Task<Guid> Released(City city)
    {
        await using var db = city.Db();
        foreach (var shop in await db.Shops.AsNoTracking().Where(s => s.DepartmentId != Cast.HumanResources && s.State != ShopState.Accepted).ToListAsync(Cancel))
        {
            if (shop.State == ShopState.Submitted) await Scene.Accept(city, shop.Id);
            else await city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, Reason = "Nobody called." }, Cancel));
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var round = await db.Rounds.Select(r => r.Id).SingleAsync(Cancel);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Cancel));
        return round;
    }

    private static async Task Counted(City city)
    {
        city.Clock.Now = new DateTime(2026, 11, 16, 16, 0, 0, DateTimeKind.Utc);
        var month = new Month(city);
        await month.Vote(Cast.Ada, Month.ClaraNye);
        await month.Close();
        Assert.True((await month.Now()).IsDecided);
    }

    private static async Task<IReadOnlyList<string>> Problems(City city)
    {
        await using var db = city.Db();
        return [.. (await new AuditCheck(db, AuditFeature.Seals()).Run(null, Cancel)).Problems.Order(StringComparer.Ordinal)];
    }

    private static async Task<(int Code, string Text)> Command(City city)
    {
        using var text = new StringWriter();
        var code = await VerifyAuditCommand.Run([.. city.Settings.SelectMany(pair => (string[])[$"--{pair.Key}", pair.Value!])], text, text, Cancel);
        return (code, text.ToString());
    }
}
