using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Indicators;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Tests.Indicators;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class AssemblePacketsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_quarter_assembled_twice_has_one_packet_a_department_and_tells_directors_once(City city)
    {
        Assert.Equal(new(4, 0, 0, 0), await city.Assemble());
        Assert.Equal(new(0, 0, 4, 0), await city.Assemble());

        await using var db = city.Db();
        Assert.Equal(4, await db.ReviewPackets.CountAsync(Cancel));
        Assert.Equal(["1005@city.example", "1006@city.example", "1008@city.example"], await db.OutgoingMails.Select(m => m.To).Order().ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task Two_runs_at_once_make_one_packet_a_department(City city)
    {
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.Assemble())));

        await using var db = city.Db();
        Assert.Equal(4, await db.ReviewPackets.CountAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_run_that_ended_in_the_middle_is_taken_up_where_it_stopped(City city)
    {
        await Assert.ThrowsAsync<OperationCanceledException>(() => city.As(Cast.Hr, (AssemblePackets a) => a.Run(new() { Quarter = Packets.Q2 }, Cancel, (done, _, _) => done == 2 ? throw new OperationCanceledException() : Task.CompletedTask)));

        Assert.Equal(new(2, 0, 2, 0), await city.Assemble());
    }

    [Theory, BothDatabases]
    public async Task New_readings_renew_an_open_packet_and_its_comments_stay_and_say_that_they_are_older(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water, "No reading yet.");
        city.Clock.Pass(TimeSpan.FromDays(1));
        await city.As(Cast.Hr, (Web.Indicators.RecordReadings r) => r.Run(new() { Quarter = Packets.Q2, Rows = [new() { Measure = measure, Value = "27", Base = "32" }] }, Cancel));

        Assert.Equal(new(0, 1, 3, 0), await city.Assemble());

        var shown = (await city.Read(Cast.WaterDirector, "WATER")).Document;
        Assert.Equal("84.38 % (27 of 32)", Assert.Single(shown.Snapshot.Measures).Reading!.ToString());
        Assert.True(Assert.Single(shown.Comments).OnFiguresOf < shown.Snapshot.AssembledAt);
    }

    [Theory, BothDatabases]
    public async Task A_later_run_renews_what_was_commented_on_and_leaves_what_was_checked(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Comment(Cast.FireDirector, Cast.Fire);
        await city.Check(Cast.Fire);
        await Some.Measure(city, Cast.Water, cityWide: true);

        Assert.Equal(new(0, 3, 0, 1), await city.Assemble());
        Assert.Single((await city.Packet(Cast.Water)).Comments);
    }

    [Theory, BothDatabases]
    public async Task A_quarter_is_assembled_when_its_last_day_is_over_in_the_city(City city)
    {
        city.Clock.Now = new DateTime(2027, 5, 1, 4, 59, 0, DateTimeKind.Utc); // Fri 30 Apr, 11:59 pm in Chicago
        await Assert.ThrowsAsync<RuleBroken>(() => city.Assemble("2027-Q4"));

        city.Clock.Now = new DateTime(2027, 5, 1, 5, 0, 0, DateTimeKind.Utc); // 1 May has begun
        Assert.Equal(4, (await city.Assemble("2027-Q4")).Opened);
    }

    [Theory, BothDatabases]
    public async Task A_department_that_is_not_in_review_has_no_packet(City city)
    {
        await using (var db = city.Db())
        {
            (await db.Departments.SingleAsync(d => d.Id == Cast.Fire, Cancel)).TakePart(inShops: true, inReview: false);
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(3, (await city.Assemble()).Opened);
    }

    [Theory, BothDatabases]
    public async Task A_packet_whose_department_has_left_review_is_assembled_again_and_checked(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await using (var db = city.Db())
        {
            (await db.Departments.SingleAsync(d => d.Id == Cast.Water, Cancel)).TakePart(inShops: true, inReview: false);
            await db.SaveChangesAsync(Cancel);
        }

        await Some.Measure(city, Cast.Water);
        await Assert.ThrowsAsync<RuleBroken>(() => city.Check(Cast.Water));
        Assert.Equal(new(0, 1, 0, 0), await city.As(Cast.Hr, (AssemblePackets a) => a.Run(new() { Quarter = Packets.Q2, Department = "WATER" }, Cancel)));
        await city.Check(Cast.Water);

        Assert.Equal(PacketState.Checked, (await city.Packet(Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task Figures_read_for_one_packet_are_those_that_were_read_for_all(City city)
    {
        await using (var db = city.Db())
        {
            var division = (await db.Departments.Include(d => d.Divisions).SingleAsync(d => d.Id == Cast.Fire, Cancel)).AddDivision(Guid.NewGuid(), "Prevention");
            foreach (var (department, divisionId, everywhere) in ((Guid, Guid?, bool)[])[(Cast.Fire, division.Id, true), (Cast.Fire, division.Id, false), (Cast.Water, null, false)])
                db.Add(new Measure(Guid.NewGuid(), Guid.NewGuid().ToString("N"), department, divisionId, "Inspections", MeasureUnit.Count, null, null, ReadingPeriod.Quarter, everywhere, new DateOnly(2020, 5, 1)));
            await db.SaveChangesAsync(Cancel);
        }

        await city.Assemble();

        Assert.Equal(new(0, 0, 1, 0), await city.As(Cast.Hr, (AssemblePackets a) => a.Run(new() { Quarter = Packets.Q2, Department = "WATER" }, Cancel)));
        Assert.Equal([null, "Prevention"], (await city.Read(Cast.WaterDirector, "WATER")).Document.Snapshot.Measures.Select(m => m.Division));
    }

    [Theory, BothDatabases]
    public async Task A_director_assembles_nothing(City city) =>
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (AssemblePackets a) => a.Run(new() { Quarter = Packets.Q2 }, Cancel)));

    [Theory, BothDatabases]
    public async Task Directors_read_their_own_packet_and_the_City_Manager_reads_all(City city)
    {
        await city.Assemble();

        Assert.Equal("Water Services", (await city.Read(Cast.WaterRepresentative, "WATER")).Document.Snapshot.Department);
        Assert.Equal("Fire", (await city.Read(Cast.CityManager, "FIRE")).Document.Snapshot.Department);
        await Assert.ThrowsAsync<NotThere>(() => city.Read(Cast.WaterDirector, "FIRE"));
        await Assert.ThrowsAsync<NotAllowed>(() => city.Read(Cast.WaterClerk, "WATER"));
        Assert.Equal(["WATER"], (await city.As(Cast.WaterDirector, (PacketsOfQuarter p) => p.Read(null, null, null, Cancel))).Lines.Select(l => l.Code));
        Assert.Equal(4, (await city.As(Cast.Auditor, (PacketsOfQuarter p) => p.Read(null, null, nameof(PacketState.Open), Cancel))).Lines.Count);
    }
}
