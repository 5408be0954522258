using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

public sealed class BusinessCalendarTests
{
    [Theory]
    [InlineData("2026-11-10", 2, "2026-11-13")] // Veterans Day between
    [InlineData("2026-07-02", 2, "2026-07-07")] // 3 July observed
    [InlineData("2026-11-21", 2, "2026-11-24")] // received on a Saturday
    [InlineData("2026-11-21", 0, "2026-11-21")] // the day of receipt is day 0
    [InlineData("2027-12-30", 1, "2028-01-03")] // New Year's Day of 2028 is observed on 31 December 2027
    public void A_term_is_counted_in_business_days_from_the_day_of_receipt(string received, int days, string last) =>
        Assert.Equal(Some.On(last), Some.Federal.Add(Some.On(received), days));

    [Fact]
    public void A_term_counts_as_many_business_days_as_were_added() =>
        Prop.ForAll(Some.Day, Some.Term, (day, term) =>
            Some.Federal.Between(day, Some.Federal.Add(day, term)) == term
            && Some.Federal.Between(day, Some.Federal.Subtract(day, term)) == -term).QuickCheckThrowOnFailure();

    [Fact]
    public void A_term_ends_on_a_business_day() =>
        Prop.ForAll(Some.Day, Some.Term, (day, term) =>
            term == 0 || Some.Federal.IsBusinessDay(Some.Federal.Add(day, term))).QuickCheckThrowOnFailure();

    [Fact]
    public void The_days_within_two_dates_are_all_those_that_are_counted_between_them_and_the_first() =>
        Prop.ForAll(Some.Day, Some.Term, (day, term) => Some.Federal.Within(day.AddDays(1), Some.Federal.Add(day, term)).ToList() is var days
            && days.Count == term && days.TrueForAll(Some.Federal.IsBusinessDay) && !Some.Federal.Within(day, day.AddDays(-1)).Any()).QuickCheckThrowOnFailure();

    [Fact]
    public void What_comes_later_or_runs_longer_never_ends_earlier() =>
        Prop.ForAll(Some.Day, Some.Term, Some.Term, (day, term, more) =>
            Some.Federal.Add(day, term) <= Some.Federal.Add(day.AddDays(1), term)
            && Some.Federal.Add(day, term) <= Some.Federal.Add(day, term + more)
            && Some.Federal.Add(Some.Federal.Add(day, term), more) == Some.Federal.Add(day, term + more)).QuickCheckThrowOnFailure();

    [Fact]
    public void A_year_without_holidays_entered_is_reported()
    {
        var calendar = new BusinessCalendar(HolidaysObserved.Of(2026, HolidaysObserved.Federal).Select(holiday => holiday.Observed));
        Assert.True(calendar.Covers(2026));
        Assert.False(calendar.Covers(2027));
    }

    [Fact]
    public void The_year_before_is_not_covered_by_a_New_Year_s_Day_observed_on_its_last_day()
    {
        var calendar = new BusinessCalendar(HolidaysObserved.Of(2028, HolidaysObserved.Federal).Select(holiday => holiday.Observed));
        Assert.False(calendar.IsBusinessDay(new(2027, 12, 31)));
        Assert.False(calendar.Covers(2027));
    }
}
