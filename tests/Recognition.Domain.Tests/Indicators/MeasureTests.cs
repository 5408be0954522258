using Recognition.Domain.Indicators;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Indicators;

public sealed class MeasureTests
{
    private static readonly DateOnly Today = new(2026, 11, 10);

    [Theory]
    [InlineData(Better.Higher, 80, 27, 32, ReadingStatus.Met)]
    [InlineData(Better.Higher, 85, 27, 32, ReadingStatus.NotMet)]
    [InlineData(Better.Higher, 75, 3, 4, ReadingStatus.TooFew)]
    [InlineData(Better.Lower, 12, 12, 100, ReadingStatus.Met)]
    [InlineData(Better.Lower, 12, 1201, 10000, ReadingStatus.NotMet)]
    public void A_rate_is_compared_exactly_with_its_target(Better better, int target, int numerator, int denominator, ReadingStatus expected)
    {
        var measure = Of(MeasureUnit.Percent, better, target);

        Assert.Equal(expected, measure.StatusOf(Figure.Of(MeasureUnit.Percent, numerator, denominator), new DateOnly(2026, 10, 31), minimumBase: 5));
    }

    [Fact]
    public void A_measure_without_reading_or_target_says_so()
    {
        Assert.Equal(ReadingStatus.NoReading, Of(MeasureUnit.Count, Better.Higher, 10).StatusOf(null, new DateOnly(2026, 10, 31), 5));
        Assert.Equal(ReadingStatus.NoTarget, Of(MeasureUnit.Count, Better.Higher, null).StatusOf(Figure.Of(MeasureUnit.Count, 7, null), new DateOnly(2026, 10, 31), 5));
    }

    [Fact]
    public void A_changed_target_leaves_the_quarters_that_are_over_with_the_one_they_had()
    {
        var measure = Of(MeasureUnit.Percent, Better.Higher, 80);

        measure.Aim(85, new DateOnly(2026, 11, 10), Quarter.Of(Today));
        measure.Aim(90, new DateOnly(2027, 2, 1), Quarter.Of(Today));
        measure.Aim(95, new DateOnly(2027, 2, 1), Quarter.Of(Today));

        Assert.Equal([null, 80, 80, 85, 95], ((DateOnly[])[new(2026, 4, 30), new(2026, 5, 1), new(2026, 11, 9), new(2027, 1, 31), new(2027, 2, 1)]).Select(measure.TargetOn));
    }

    [Fact]
    public void A_target_from_a_quarter_that_is_over_is_refused_at_its_day()
    {
        var refusal = Assert.Throws<RuleBroken>(() => Of(MeasureUnit.Percent, Better.Higher, 80).Aim(85, new DateOnly(2026, 10, 31), Quarter.Of(Today)));

        Assert.Equal("From", refusal.Field);
    }

    [Theory]
    [InlineData(MeasureUnit.Rating, 1, true)]
    [InlineData(MeasureUnit.Rating, 5, true)]
    [InlineData(MeasureUnit.Rating, 0, false)]
    [InlineData(MeasureUnit.Rating, 85, false)]
    [InlineData(MeasureUnit.Percent, 101, false)]
    [InlineData(MeasureUnit.Seconds, 101, true)]
    public void A_target_is_one_that_a_reading_of_its_unit_can_reach(MeasureUnit unit, int target, bool taken)
    {
        var refusal = Record.Exception(() => Of(unit, Better.Higher, target));

        Assert.Equal(taken ? null : "Target", (refusal as RuleBroken)?.Field);
    }

    [Fact]
    public void A_rate_is_written_with_both_its_numbers() => Assert.Equal("84.38 % (27 of 32)", Figure.Of(MeasureUnit.Percent, 27, 32).ToString());

    [Theory]
    [InlineData(MeasureUnit.Percent, "33", 32L, "Value")]
    [InlineData(MeasureUnit.Percent, "27.5", 32L, "Value")]
    [InlineData(MeasureUnit.Percent, "27", null, "Base")]
    [InlineData(MeasureUnit.Percent, "0", 0L, "Base")]
    [InlineData(MeasureUnit.Rating, "5.1", 10L, "Value")]
    [InlineData(MeasureUnit.Rating, "4.2", null, "Base")]
    [InlineData(MeasureUnit.Count, "3", 4L, "Base")]
    [InlineData(MeasureUnit.Seconds, "-1", 4L, "Value")]
    public void A_figure_that_its_unit_does_not_take_is_refused_at_its_field(MeasureUnit unit, string value, long? cases, string field)
    {
        var refusal = Assert.Throws<RuleBroken>(() => Figure.Of(unit, decimal.Parse(value, System.Globalization.CultureInfo.InvariantCulture), cases));

        Assert.Equal(field, refusal.Field);
    }

    [Fact]
    public void A_quarter_that_lies_ahead_has_no_readings() =>
        Assert.Throws<RuleBroken>(() => new Reading(Guid.Empty, Of(MeasureUnit.Count, null, null), Quarter.Of(Today).Next, 1, null, Guid.Empty, default, Today));

    private static Measure Of(MeasureUnit unit, Better? better, decimal? target) =>
        new(Guid.Empty, "key", Guid.Empty, null, "Dropped calls", unit, better, target, ReadingPeriod.Quarter, cityWide: false, new DateOnly(2026, 5, 1));
}
