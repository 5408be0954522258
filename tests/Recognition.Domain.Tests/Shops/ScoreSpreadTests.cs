using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Shops;

public sealed class ScoreSpreadTests
{
    private static readonly CityZone Chicago = CityZone.Named("America/Chicago");
    private static readonly DateTime Noon = new(2026, 11, 16, 18, 0, 0, DateTimeKind.Utc);

    [Theory]
    [InlineData(0, 0)]
    [InlineData(9, 0)]
    [InlineData(10, 1)]
    [InlineData(99, 9)]
    [InlineData(100, 9)]
    [InlineData(130, 9)]
    public void A_percent_stands_in_its_step_of_ten_and_the_best_in_the_last(int percent, int step)
    {
        var spread = new ScoreSpread(null);
        spread.Add(percent, Noon);
        Assert.Equal(step, spread.Tens.ToList().IndexOf(1));
    }

    [Fact]
    public void An_hour_is_the_citys_and_a_department_has_none()
    {
        var (city, department) = (new ScoreSpread(Chicago), new ScoreSpread(null));
        city.Add(80, Noon);
        department.Add(80, Noon);
        Assert.Equal(new WeekHour(DayOfWeek.Monday, 12), Assert.Single(city.Hours).Key);
        Assert.Empty(department.Hours);
    }

    [Fact]
    public void Spreads_added_up_in_parts_are_the_spread_of_the_whole_and_survive_being_written() => Prop.ForAll<byte[], byte[]>((first, second) =>
    {
        var together = Of([.. first, .. second]);
        Assert.True(Of(first).Plus(Of(second)).IsSame(together));
        Assert.True(ScoreSpread.Read(together.Write()).IsSame(together));
        Assert.Equal(first.Length + second.Length, together.Tens.Sum());
        Assert.Equal(together.Tens.Sum(), together.Hours.Values.Sum(hour => hour.Scored));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_holds_its_mean_stays_in_0_to_100_and_is_told_from_the_minimum_base_on() => Prop.ForAll<byte[]>(percents =>
    {
        Rational[] all = [.. percents.Select(Percent)];
        var sum = all.Aggregate(Rational.Zero, (a, b) => a + b);
        var interval = MeanInterval.Of(sum, all.Aggregate(Rational.Zero, (a, b) => a + (b * b)), all.Length, 5);
        Assert.Equal(all.Length >= 5, interval is not null);
        if (interval is null) return;
        var mean = (sum / all.Length).ToDouble();
        Assert.InRange(mean, interval.Low - 1e-9, interval.High + 1e-9);
        Assert.True(interval.Low >= 0 && interval.High <= 100);
        if (all.Distinct().Count() == 1) Assert.Equal(interval.Low, interval.High, 1e-9);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void An_interval_is_that_of_Students_t()
    {
        // 70, 75, 80, 85, 90: mean 80, s = 7.9057, t(4) = 2.776, so ± 9.81.
        int[] percents = [70, 75, 80, 85, 90];
        var interval = MeanInterval.Of(percents.Sum(), percents.Sum(p => p * p), 5, 5)!;
        Assert.Equal((70.19, 89.81), (Math.Round(interval.Low, 2), Math.Round(interval.High, 2)));
        Assert.True(interval.IsBelow(90));
        Assert.False(interval.IsBelow(89));
    }

    private static ScoreSpread Of(byte[] percents)
    {
        var spread = new ScoreSpread(Chicago);
        foreach (var percent in percents) spread.Add(Percent(percent), Noon.AddHours(percent % 50));
        return spread;
    }

    private static Rational Percent(byte number) => Rational.Of(100 * number, 255);
}
