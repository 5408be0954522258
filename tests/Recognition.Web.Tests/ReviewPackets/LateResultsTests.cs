using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Shops;
using Recognition.Web.Tests.Platform.Pdf;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class LateResultsTests
{
    private static readonly Quarter Q2 = new(new FiscalYear(2027), 2);

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task What_is_released_after_the_seal_leaves_that_packet_and_stands_in_the_next_one_as_late(City city)
    {
        Printing.Needed();
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
        await city.Seal(Cast.Water);
        city.Clock.Pass(TimeSpan.FromDays(3));
        await Release(city, Cast.Water);

        city.Clock.Now = new DateTime(2027, 2, 1, 15, 0, 0, DateTimeKind.Utc);
        await city.Assemble("2027-Q3");

        Assert.Equal(0, (await city.Read(Cast.WaterDirector, "WATER")).Document.Snapshot.Shops.Department.N);
        var next = (await city.Read(Cast.WaterDirector, "WATER", "2027-Q3")).Document.Snapshot;
        var late = Assert.Single(next.Shops.Late);
        Assert.Equal(("FY2027 Q2", "Autumn round", 7), (late.Quarter, late.Round, late.Score.N));
        Assert.Equal(0, next.Shops.Department.N);
        Assert.Contains("7 shops of earlier quarters were released too late", next.Summary[^1], StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task What_is_released_more_than_a_year_after_the_seal_stands_in_the_packet_of_that_time(City city)
    {
        Printing.Needed();
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
        await city.Seal(Cast.Water);
        city.Clock.Now = new DateTime(2027, 12, 1, 15, 0, 0, DateTimeKind.Utc);
        await Release(city, Cast.Water);

        await city.Assemble("2028-Q2");

        var late = Assert.Single((await city.Read(Cast.WaterDirector, "WATER", "2028-Q2")).Document.Snapshot.Shops.Late);
        Assert.Equal(("FY2027 Q2", 7), (late.Quarter, late.Score.N));
    }

    [Theory, BothDatabases]
    public async Task What_is_released_before_the_seal_is_taken_up_when_the_packet_is_assembled_again(City city)
    {
        await city.Assemble();
        await Release(city, Cast.Water);

        Assert.Equal(new(0, 1, 3, 0), await city.Assemble());

        Assert.Equal(7, (await city.Read(Cast.WaterDirector, "WATER")).Document.Snapshot.Shops.Department.N);
    }

    [Theory, BothDatabases]
    public async Task What_is_released_after_the_figures_were_read_is_asked_for_before_the_check(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        city.Clock.Pass(TimeSpan.FromHours(1));
        Assert.False((await city.Read(Cast.WaterDirector, "WATER")).Outdated);
        await Release(city, Cast.Water);

        Assert.True((await city.Read(Cast.WaterDirector, "WATER")).Outdated);
        Assert.StartsWith("Figures have changed since they were taken on Tue 10 Nov 2026, 9:00 am.", (await Assert.ThrowsAsync<RuleBroken>(() => city.Check(Cast.Water))).Message, StringComparison.Ordinal);

        await city.Assemble();
        Assert.False((await city.Read(Cast.WaterDirector, "WATER")).Outdated);
        await city.Check(Cast.Water);
        var shown = (await city.Read(Cast.WaterDirector, "WATER")).Document;
        Assert.Equal((7, 1), (shown.Snapshot.Shops.Department.N, shown.Comments.Count));
    }

    [Theory, BothDatabases]
    public async Task What_another_department_adds_to_the_citys_figure_is_told_where_that_figure_is_shown_alone(City city)
    {
        await Release(city, Cast.Water);
        await city.Assemble();
        city.Clock.Pass(TimeSpan.FromHours(1));
        await using (var db = city.Db())
        {
            var (round, form) = (await db.Rounds.SingleAsync(Cancel), await db.FormVersions.SingleAsync(Cancel));
            db.Add(new ReleasedResult(Guid.NewGuid(), round.Id, Cast.HumanResources, Channel.Phone, form.Id, Q2, city.Clock.Now)); // the city's row was there, and is added to
            await db.SaveChangesAsync(Cancel);
        }

        Assert.True((await city.Read(Cast.WaterDirector, "WATER")).Outdated);
        Assert.False((await city.Read(Cast.FireDirector, "FIRE")).Outdated);
    }

    [Theory, BothDatabases]
    public async Task What_is_released_after_the_check_is_asked_for_before_the_seal(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
        city.Clock.Pass(TimeSpan.FromHours(1));
        await Release(city, Cast.Water);

        Assert.StartsWith("Figures have changed", (await Assert.ThrowsAsync<RuleBroken>(() => city.Seal(Cast.Water))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_packet_is_not_sealed_before_the_departments_earlier_one(City city)
    {
        await city.Assemble();
        city.Clock.Now = new DateTime(2027, 2, 1, 15, 0, 0, DateTimeKind.Utc);
        await city.Assemble("2027-Q3");
        city.Clock.Pass(TimeSpan.FromDays(60));
        var id = (await city.Read(Cast.Hr, "WATER", "2027-Q3")).Id;
        await city.As(Cast.Hr, async (CheckPacket c) => await c.Run(new() { Packet = id, Version = (await city.Read(Cast.Hr, "WATER", "2027-Q3")).Version }, Cancel));

        var version = (await city.Read(Cast.Hr, "WATER", "2027-Q3")).Version;
        Assert.StartsWith("The department's packet of FY2027 Q2 is not sealed yet.", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (SealPacket s) => s.Run(new() { Packet = id, Version = version }, Cancel)))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_accepted_shop_stands_in_no_packet_before_its_round_is_released(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.Hr, (AcceptShop accept) => accept.Run(new() { Id = shop.Id, Version = shop.Version }, Cancel));
        city.Clock.Now = new DateTime(2027, 2, 1, 15, 0, 0, DateTimeKind.Utc);
        await city.Assemble("2027-Q3");
        Assert.Equal(0, (await city.Read(Cast.CityManager, "WATER", "2027-Q3")).Document.Snapshot.Shops.Department.N);

        var input = await Shops.Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound release) => release.Run(input, Cancel));

        await city.Assemble("2027-Q3");
        Assert.Equal("77.78 % (1 shop)", (await city.Read(Cast.CityManager, "WATER", "2027-Q3")).Document.Snapshot.Shops.Department.ToString());
    }

    // What a release adds up, as the release itself writes it.
    private static async Task Release(City city, Guid department)
    {
        await using var db = city.Db();
        var settings = await city.Services.GetRequiredService<Web.Settings.CurrentSettings>().Get(Cancel);
        var form = new FormVersion(Guid.NewGuid(), Channel.Phone, """{ "name": "Phone shop", "version": 1, "overall": "pooled", "sections": [ { "key": "A", "title": "Greeting", "questions": [ { "key": "A1", "text": "Did somebody answer?", "kind": "yesNo" } ] } ] }""", city.Clock.Now);
        db.Add(form);
        var round = Round.Schedule(Guid.NewGuid(), "Autumn round", new RoundWindow(new(2026, 10, 1), new(2026, 10, 20), ForServiceWeek: false), new DateTime(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc), 1, Cast.HumanResources, settings, null, new DateTime(2026, 9, 1, 15, 0, 0, DateTimeKind.Utc));
        db.Add(round);
        foreach (var of in (Guid?[])[department, null])
        {
            var result = new ReleasedResult(Guid.NewGuid(), round.Id, of, Channel.Phone, form.Id, Q2, city.Clock.Now);
            db.Add(result);
            db.Entry(result).Property(r => r.Shops).CurrentValue = 7;
            db.Entry(result).Property(r => r.Scored).CurrentValue = 7;
            db.Entry(result).Property(r => r.PercentSum).CurrentValue = 630;
        }

        await db.SaveChangesAsync(Cancel);
    }
}
