using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Indicators;
using Recognition.Web.Indicators;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Indicators;

public sealed class RecordReadingsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_corrected_reading_is_kept_beside_the_new_one(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);
        await Record(city, measure, "27", "32");
        var first = await Held(city);

        Assert.Equal(1, await Record(city, measure, "28", "32", first.Id));

        await using var db = city.Db();
        var readings = await db.Readings.OrderBy(r => r.RecordedAt).ToListAsync(Cancel);
        Assert.Equal(2, readings.Count);
        Assert.Equal((28m, 32L), ((await Held(city)).Value, (await Held(city)).Base));
    }

    [Theory, BothDatabases]
    public async Task The_same_form_posted_twice_records_once(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);

        Assert.Equal(1, await Record(city, measure, "1,204", "2000"));
        Assert.Equal(0, await Record(city, measure, "1,204", "2000"));
    }

    [Theory, BothDatabases]
    public async Task A_form_drawn_before_somebody_elses_correction_changes_nothing(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);
        await Record(city, measure, "27", "32");

        await Assert.ThrowsAsync<GoneStale>(() => Record(city, measure, "20", "32", seen: null));

        Assert.Equal(27m, (await Held(city)).Value);
    }

    [Theory, BothDatabases]
    public async Task What_is_no_number_is_refused_at_its_field_and_nothing_is_saved(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);

        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => Record(city, measure, "12,5", "32"));

        Assert.Equal("Rows[0].Value", refusal.Field);
        await using var db = city.Db();
        Assert.Empty(await db.Readings.ToListAsync(Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_director_records_nothing_and_sees_the_own_departments_measures_alone(City city)
    {
        var measure = await Some.Measure(city, Cast.Water);

        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (RecordReadings r) => r.Run(Input(measure, "1", "2", null), Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireDirector, (MeasuresOfDepartment m) => m.Read("WATER", null, Cancel)));
        var shown = await city.As(Cast.WaterDirector, (MeasuresOfDepartment m) => m.Read(null, null, Cancel));
        Assert.Equal((false, ReadingStatus.NoReading), (shown.MayRecord, Assert.Single(shown.Lines).Status));
    }

    private static Task<int> Record(City city, Guid measure, string value, string @base, Guid? seen = null) =>
        city.As(Cast.Hr, (RecordReadings r) => r.Run(Input(measure, value, @base, seen), Cancel));

    private static RecordReadings.Input Input(Guid measure, string value, string @base, Guid? seen) =>
        new() { Quarter = "2027-Q2", Rows = [new() { Measure = measure, Value = value, Base = @base, Seen = seen?.ToString() }] };

    private static async Task<Reading> Held(City city)
    {
        await using var db = city.Db();
        return await db.Readings.SingleAsync(r => r.ReplacedAt == null, Cancel);
    }
}
