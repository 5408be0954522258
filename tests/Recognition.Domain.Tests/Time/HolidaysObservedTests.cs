using System.Globalization;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

public sealed class HolidaysObservedTests
{
    [Fact]
    public void The_federal_holidays_of_2026_are_proposed_as_observed() =>
        Assert.Equal(
            ["2026-01-01", "2026-01-19", "2026-02-16", "2026-05-25", "2026-06-19", "2026-07-03", "2026-09-07", "2026-10-12", "2026-11-11", "2026-11-26", "2026-12-25"],
            Observed(2026));

    [Fact]
    public void A_holiday_on_a_Sunday_is_observed_on_Monday() => // Independence Day and Juneteenth (Saturday) of 2027
        Assert.Equal(["2027-06-18", "2027-07-05"], Observed(2027).Intersect(["2027-06-18", "2027-07-05"]));

    [Fact]
    public void A_New_Year_s_Day_on_a_Saturday_is_observed_on_the_last_day_of_the_year_before() =>
        Assert.Equal("2027-12-31", Observed(2028)[0]);

    [Fact]
    public void No_holiday_is_observed_on_a_weekend() =>
        Assert.All(Enumerable.Range(2000, 100).SelectMany(year => HolidaysObserved.Of(year, HolidaysObserved.Federal)), holiday =>
            Assert.False(holiday.Observed.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday));

    [Theory]
    [InlineData(2026, "2026-10-05", "2026-10-09")]
    [InlineData(2022, "2022-10-03", "2022-10-07")] // October begins on a Saturday
    [InlineData(2024, "2024-10-07", "2024-10-11")] // October begins on a Tuesday: that week is not full
    [InlineData(2029, "2029-10-01", "2029-10-05")] // October begins on a Monday
    public void Customer_Service_Week_is_the_first_full_week_of_October(int year, string first, string last) =>
        Assert.Equal(new CustomerServiceWeek(Some.On(first), Some.On(last)), CustomerServiceWeek.Of(year));

    private static List<string> Observed(int year) =>
        [.. HolidaysObserved.Of(year, HolidaysObserved.Federal).Select(holiday => holiday.Observed.ToString("O", CultureInfo.InvariantCulture))];
}
