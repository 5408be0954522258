using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

public sealed class FiscalYearTests
{
    [Fact]
    public void The_first_of_May_2026_opens_FY2027_which_ends_on_30_April_2027()
    {
        var year = FiscalYear.Of(new(2026, 5, 1));
        Assert.Equal(("FY2027", new DateOnly(2026, 5, 1), new DateOnly(2027, 4, 30)), (year.ToString(), year.First, year.Last));
        Assert.Equal(year.Previous, FiscalYear.Of(new(2026, 4, 30)));
    }

    [Theory]
    [InlineData(1, 2026, "2026-01-01", "2026-12-31")]
    [InlineData(7, 2027, "2026-07-01", "2027-06-30")]
    [InlineData(10, 2026, "2025-10-01", "2026-09-30")]
    [InlineData(12, 2026, "2025-12-01", "2026-11-30")]
    public void Another_first_month_moves_the_year_and_keeps_its_name_by_its_end(int firstMonth, int number, string first, string last)
    {
        var year = FiscalYear.Of(new(2026, 8, 15), firstMonth);
        Assert.Equal((number, Some.On(first), Some.On(last)), (year.Number, year.First, year.Last));
    }

    [Fact]
    public void A_leap_year_s_February_closes_the_fiscal_year_that_opens_in_March() =>
        Assert.Equal(new DateOnly(2028, 2, 29), new FiscalYear(2028, 3).Last);

    [Fact]
    public void A_month_that_is_none_and_a_year_that_nobody_means_are_refused()
    {
        Assert.Throws<ArgumentOutOfRangeException>(() => new FiscalYear(2027, 13));
        Assert.Throws<RuleBroken>(() => FiscalYear.Of(DateOnly.MinValue));
        Assert.Throws<RuleBroken>(() => FiscalYear.Of(DateOnly.MaxValue));
    }
}
