using Recognition.Domain.Indicators;

namespace Recognition.Web.Tests.Indicators;

internal static class Some
{
    /// <summary>A rate to reach, 80 %.</summary>
    public static async Task<Guid> Measure(City city, Guid department, bool cityWide = false)
    {
        await using var db = city.Db();
        var measure = new Measure(Guid.CreateVersion7(), Guid.NewGuid().ToString("N"), department, null, "Customers satisfied", MeasureUnit.Percent, Better.Higher, 80, ReadingPeriod.Quarter, cityWide, new DateOnly(2020, 5, 1));
        db.Add(measure);
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return measure.Id;
    }
}
