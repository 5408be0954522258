using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Organization;
using Recognition.Database.Seed;
using Recognition.Domain.Indicators;
using Recognition.Domain.Json;
using Recognition.Domain.Surveys;

namespace Recognition.Database.Indicators;

internal static class IndicatorsSeed
{
    // Readings of past years may be entered after the first start.
    private static readonly DateOnly Always = new(2000, 1, 1);

    public static async Task Load(RecognitionDb db, SeedFolder folder, CancellationToken cancel)
    {
        if (!await db.Measures.AnyAsync(cancel)) db.AddRange(folder.Read("measures.json", root => Measures(db, root)));
        if (!await db.Surveys.AnyAsync(cancel)) db.AddRange(folder.Read("surveys.json", root => Surveys(db, root)));
    }

    private static List<Measure> Measures(RecognitionDb db, JsonAt root)
    {
        var keys = new HashSet<string>();
        return [.. root.Fields("note", "measures").Need("measures").Items(SeedFolder.Most).Select(at =>
        {
            var fields = at.Fields("key", "department", "division", "name", "unit", "better", "target", "period", "cityWide");
            var department = db.Department(fields.Need("department"));
            var division = fields.Given("division") is { } named
                ? department.Divisions.FirstOrDefault(d => d.Name == named.Name()) ?? throw named.Wrong($"is no division of {department.Code}") : null;
            var key = fields.Need("key").Unique(keys, Measure.KeyLimit);
            return at.Make(() => new Measure(SeedAt.Id("measures.json", key), key, department.Id, division?.Id, fields.Need("name").Name(Measure.NameLimit),
                fields.Need("unit").OneOf<MeasureUnit>(), fields.Given("better")?.OneOf<Better>(), Target(fields.Given("target")), fields.Need("period").OneOf<ReadingPeriod>(), fields.Need("cityWide").Flag(), Always));
        })];
    }

    private static decimal? Target(JsonAt? at) => at is null ? null : decimal.Parse(at.Number().Display(), CultureInfo.InvariantCulture);

    private static List<Survey> Surveys(RecognitionDb db, JsonAt root)
    {
        var keys = new HashSet<string>();
        return [.. root.Fields("note", "surveys").Need("surveys").Items(SeedFolder.Most).Select(at =>
        {
            var fields = at.Fields("key", "name", "audience", "department");
            var key = fields.Need("key").Unique(keys, Survey.KeyLimit);
            return at.Make(() => new Survey(SeedAt.Id("surveys.json", key), key, fields.Need("name").Name(Survey.TextLimit),
                fields.Need("audience").Name(Survey.TextLimit), fields.Given("department") is { } code ? db.Department(code).Id : null));
        })];
    }
}
