using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Indicators;
using Recognition.Web.Indicators;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Indicators;

/// <summary>The clock stands on 10 Nov 2026, in FY2027 Q3.</summary>
public sealed class KeepMeasuresTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_measure_is_added_once_however_often_its_form_is_posted(City city)
    {
        var input = New("Dropped calls");
        for (var i = 0; i < 2; i++) await Add(city, input);
        await Add(city, New("Dropped calls!"));

        await using var db = city.Db();
        Assert.Equal(["WATER.dropped-calls", "WATER.dropped-calls-2"], await db.Measures.Select(m => m.Key).OrderBy(key => key).ToListAsync(Cancel));
        var line = (await Lines(city, "2027-Q3"))[0];
        Assert.Equal(("Dropped calls", "at most 12 %", ReadingStatus.NoReading), (line.Measure.Name, line.TargetText, line.Status));
    }

    [Theory, BothDatabases]
    public async Task What_a_new_measure_lacks_is_said_at_its_field(City city)
    {
        foreach (var (field, input) in ((string, AddMeasure.Input)[])[
            ("Name", New(" ")), ("Unit", New("Calls") with { Unit = "" }), ("Unit", New("Calls") with { Unit = "9" }), ("Target", New("Calls") with { Target = "many" }),
            ("Target", New("Calls") with { Target = "101" }), ("Target", New("Calls") with { Better = "" }), ("Period", New("Calls") with { Period = null }), ("From", New("Calls") with { From = "soon" })])
        {
            Assert.Equal(field, (await Assert.ThrowsAsync<RuleBroken>(() => Add(city, input))).Field);
        }

        await Assert.ThrowsAsync<NotThere>(() => Add(city, New("Calls") with { Department = "NONE" }));
        await Assert.ThrowsAsync<NotThere>(() => Add(city, New("Calls") with { Division = Guid.NewGuid().ToString() }));
        await using var db = city.Db();
        Assert.Empty(await db.Measures.ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_changed_target_holds_from_its_day_and_the_quarter_before_keeps_its_own(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);

        await Aim(city, measure, "90", "2026-11-10");

        Assert.Equal(("at least 80 %", "at least 90 %"), ((await Lines(city, "2027-Q2"))[0].TargetText, (await Lines(city, "2027-Q3"))[0].TargetText));
        Assert.Equal("From", (await Assert.ThrowsAsync<RuleBroken>(() => Aim(city, measure, "70", "2026-10-31"))).Field);
        await using var db = city.Db();
        Assert.Equal(1, await db.AuditEntries.CountAsync(e => e.Deed == nameof(AimMeasure), Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_target_set_on_a_page_drawn_before_another_one_was_set_is_refused_and_one_posted_twice_is_not(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);
        var seen = (await Card(city, Cast.Hr, measure)).Measure.Version;

        for (var i = 0; i < 2; i++) await Aim(city, measure, "90", "2026-11-10", seen);

        await Assert.ThrowsAsync<GoneStale>(() => Aim(city, measure, "70", "2026-12-01", seen));
        Assert.Equal([90, 80], (await Card(city, Cast.Hr, measure)).Targets.Select(target => target.Value));
    }

    [Theory, BothDatabases]
    public async Task A_retired_measure_stands_in_no_later_quarter_and_keeps_every_reading(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);
        await city.As(Cast.Hr, (RecordReadings r) => r.Run(new() { Quarter = "2027-Q2", Rows = [new() { Measure = measure, Value = "27", Base = "32" }] }, Cancel));
        var held = (await Card(city, Cast.Hr, measure)).Readings[0];
        await using var db = city.Db();
        var seen = (await db.Readings.SingleAsync(Cancel)).Id.ToString();
        await city.As(Cast.Hr, (RecordReadings r) => r.Run(new() { Quarter = "2027-Q2", Rows = [new() { Measure = measure, Value = "28", Base = "32", Seen = seen }] }, Cancel));
        var version = (await Card(city, Cast.Hr, measure)).Measure.Version;

        for (var i = 0; i < 2; i++) await city.As(Cast.Hr, (EndMeasure e) => e.Run(new() { Measure = measure, Version = version, Until = "2026-10-31" }, Cancel));

        Assert.Empty(await Lines(city, "2027-Q3"));
        var card = await Card(city, Cast.WaterDirector, measure);
        Assert.Equal(["87.50 % (28 of 32)", "84.38 % (27 of 32)"], card.Readings.Select(r => r.Figure.ToString()));
        Assert.Equal((null, true, "Hana Reyes"), (held.ReplacedAt, card.Readings[1].ReplacedAt is not null, card.Readings[1].By));
        Assert.Equal("Until", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (EndMeasure e) => e.Run(new() { Measure = measure, Version = card.Measure.Version, Until = "2019-01-01" }, Cancel)))).Field);
    }

    [Theory, BothDatabases]
    public async Task A_director_reads_the_own_measures_and_changes_none(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);

        Assert.False((await Card(city, Cast.WaterDirector, measure)).MayManage);
        await Assert.ThrowsAsync<NotThere>(() => Card(city, Cast.FireDirector, measure));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (AimMeasure a) => a.Run(new() { Measure = measure, Target = "1", From = "2026-11-10" }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task The_pages_add_a_measure_and_change_its_target(City city)
    {
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        KeyValuePair<string, string>[] typed = [new("Input.Name", "Calls answered"), new("Input.Unit", "Percent"), new("Input.Better", "Higher"), new("Input.Target", "85"), new("Input.Period", "Quarter"), new("Input.From", "2026-11-01")];

        var mistaken = await hr.Post("/measures/add?department=WATER", "Input.Name", [.. typed.Where(field => field.Key != "Input.Unit")]);
        Assert.Contains("Choose what it is counted in.", await mistaken.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        var added = await hr.Post("/measures/add?department=WATER", "Input.Name", typed);
        await using var db = city.Db();
        var page = $"/measures/{(await db.Measures.SingleAsync(Cancel)).Id}";
        Assert.EndsWith(page, added.Headers.Location!.OriginalString, StringComparison.Ordinal);

        await hr.Post(page, "Input.Target", [new("Input.Target", "90"), new("Input.From", "2026-12-01")]);
        var text = await hr.GetStringAsync(page, Cancel);
        Assert.Contains("at least 85 %", text, StringComparison.Ordinal);
        Assert.Contains("at least 90 %", text, StringComparison.Ordinal);
        Assert.Contains(page, await hr.GetStringAsync("/measures?department=WATER&quarter=2027-Q3", Cancel), StringComparison.Ordinal);
    }

    private static AddMeasure.Input New(string name) => new() { Id = Guid.NewGuid(), Department = "WATER", Name = name, Unit = "Percent", Better = "Lower", Target = "12", Period = "Quarter", From = "2026-08-01" };

    private static Task Add(City city, AddMeasure.Input input) => city.As(Cast.Hr, (AddMeasure a) => a.Run(input, Cancel));

    private static async Task Aim(City city, Guid measure, string target, string from, Guid? seen = null)
    {
        var version = seen ?? (await Card(city, Cast.Hr, measure)).Measure.Version;
        await city.As(Cast.Hr, (AimMeasure a) => a.Run(new() { Measure = measure, Version = version, Target = target, From = from }, Cancel));
    }

    private static Task<MeasureCard.Shown> Card(City city, Guid by, Guid measure) => city.As(by, (MeasureCard c) => c.Read(measure, Cancel));

    private static async Task<IReadOnlyList<MeasuresOfDepartment.Line>> Lines(City city, string quarter) => (await city.As(Cast.Hr, (MeasuresOfDepartment m) => m.Read("WATER", quarter, Cancel))).Lines;
}
