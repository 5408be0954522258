using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

public sealed class QuarterTests
{
    [Theory]
    [InlineData("2026-04-30", "FY2026 Q4")]
    [InlineData("2026-05-01", "FY2027 Q1")]
    [InlineData("2026-07-31", "FY2027 Q1")]
    [InlineData("2026-08-01", "FY2027 Q2")]
    [InlineData("2026-12-31", "FY2027 Q3")]
    [InlineData("2027-01-15", "FY2027 Q3")]
    public void A_day_stands_in_its_quarter(string day, string quarter) =>
        Assert.Equal(quarter, Quarter.Of(Some.On(day)).ToString());

    [Fact]
    public void For_a_fiscal_year_from_May_the_quarter_of_a_month_is_the_programme_s_formula() =>
        Assert.All(Enumerable.Range(1, 12), month =>
            Assert.Equal(((month + 7) % 12 / 3) + 1, Quarter.Of(new(2026, month, 1)).Number));

    [Fact]
    public void A_quarter_contains_its_days_and_its_neighbours_touch_it_whatever_the_first_month() =>
        Prop.ForAll(Some.Day, Some.Month, (day, firstMonth) =>
        {
            var quarter = Quarter.Of(day, firstMonth);
            return quarter.Contains(day)
                && Quarter.Of(quarter.First, firstMonth) == quarter
                && Quarter.Of(quarter.Last, firstMonth) == quarter
                && quarter.Next.First == quarter.Last.AddDays(1)
                && quarter.Previous.Last == quarter.First.AddDays(-1)
                && quarter.Next.Previous == quarter
                && quarter.Before(0) == quarter
                && quarter.Before(5) == quarter.Previous.Previous.Previous.Previous.Previous
                && quarter.FiscalYear.Contains(day)
                && quarter.FiscalYear.Quarters.Count(each => each.Contains(day)) == 1;
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Quarters_are_ordered_by_time() =>
        Prop.ForAll(Some.Day, Some.Day, (one, other) =>
            Quarter.Of(one) < Quarter.Of(other) == Quarter.Of(one).Last < Quarter.Of(other).First).QuickCheckThrowOnFailure();

    [Fact]
    public void An_address_is_read_back_as_the_quarter_that_it_names() =>
        Prop.ForAll(Some.Day, Some.Month, (day, firstMonth) =>
        {
            var quarter = Quarter.Of(day, firstMonth);
            return Quarter.TryParse(quarter.Address, firstMonth, out var read) && read == quarter;
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(null)]
    [InlineData("")]
    [InlineData("2027-Q0")]
    [InlineData("2027-Q5")]
    [InlineData("2027-q1")]
    [InlineData("0000-Q1")]
    [InlineData("+027-Q1")]
    [InlineData(" 027-Q1")]
    [InlineData("FY2027 Q1")]
    [InlineData("2027-Q1x")]
    [InlineData("٢٠٢٧-Q1")]
    public void An_address_that_names_no_quarter_is_not_understood(string? address) =>
        Assert.False(Quarter.TryParse(address, 5, out _));
}
