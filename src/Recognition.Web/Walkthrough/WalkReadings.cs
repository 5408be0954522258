using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Indicators;
using Recognition.Domain.Time;
using Recognition.Web.Demo;
using Recognition.Web.Indicators;

namespace Recognition.Web.Walkthrough;

/// <summary>Readings of every measure for the quarter, and for the three before it.</summary>
internal static class WalkReadings
{
    public static async Task Run(Walk walk, CancellationToken cancel)
    {
        walk.MoveTo(walk.Quarter.Last.AddDays(1));
        await using var db = walk.Db();
        var measures = await db.Measures.OrderBy(m => m.Key).ToListAsync(cancel);
        var recorded = 0;
        var quarter = walk.Quarter;
        for (var back = 0; back < 4; back++, quarter = quarter.Previous)
        {
            foreach (var department in measures.Where(m => back == 0 || m.Period is ReadingPeriod.Quarter).GroupBy(m => m.DepartmentId))
            {
                var rows = department.Select(m => Row(m, quarter, back)).ToList();
                recorded += await walk.As(DemoCast.Id("1001"), (RecordReadings record) => record.Run(new() { Quarter = quarter.Address, Rows = rows }, cancel));
            }
        }

        await walk.Say($"{recorded} readings of {measures.Count} measures were recorded.");
    }

    private static RecordReadings.Input.Row Row(Measure measure, Quarter quarter, int back)
    {
        var turn = (measure.Key.Sum(letter => letter) + (quarter.Number * 7)) % 9;
        var (value, cases) = measure.Unit switch
        {
            MeasureUnit.Percent when measure.Better is Better.Lower => ($"{95 + (turn * 7)}", "1000"),
            MeasureUnit.Percent => ($"{780 + (turn * 20) - (back * 5)}", "1000"),
            MeasureUnit.Rating => ($"{3.8 + (turn / 10.0):0.0}", "412"),
            MeasureUnit.Count => ($"{21000 + (turn * 1300)}", null),
            MeasureUnit.Seconds => ($"{48 + turn}", "20810"),
            _ => ($"{2.5 + (turn / 10.0):0.0}", "180440"),
        };
        return new() { Measure = measure.Id, Value = value, Base = cases };
    }
}
