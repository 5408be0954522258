using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

public sealed class CityZoneTests
{
    private static readonly CityZone Chicago = CityZone.Named("America/Chicago");

    [Fact]
    public void A_moment_late_in_the_evening_belongs_to_the_city_s_day_and_not_to_UTC_s() =>
        Assert.Equal("Tue 10 Nov 2026, 11:30 pm", Chicago.DateAndTime(Moment("2026-11-11T05:30:00Z")));

    [Theory]
    [InlineData("2026-07-01", 24)]
    [InlineData("2026-03-08", 23)]
    [InlineData("2026-11-01", 25)]
    public void A_day_has_as_many_hours_as_the_clocks_give_it(string day, int hours) =>
        Assert.Equal(TimeSpan.FromHours(hours), Chicago.EndOfDay(Some.On(day)) - Chicago.StartOfDay(Some.On(day)));

    [Fact]
    public void A_skipped_time_is_moved_on_by_what_was_skipped()
    {
        var day = new DateOnly(2026, 3, 8);
        Assert.Equal("3:30 am", Chicago.Time(Chicago.Utc(day, new(2, 30))));
    }

    [Fact]
    public void A_time_that_comes_twice_means_its_first_coming()
    {
        var day = new DateOnly(2026, 11, 1);
        Assert.True(Chicago.Repeats(day, new(1, 30)));
        Assert.Equal(Moment("2026-11-01T06:30:00Z"), Chicago.Utc(day, new(1, 30)));
    }

    [Fact]
    public void A_day_that_skips_midnight_begins_where_its_clocks_begin() // Havana: 00:00 becomes 01:00
    {
        var havana = CityZone.Named("America/Havana");
        var day = new DateOnly(2026, 3, 8);
        Assert.Equal(("1:00 am", TimeSpan.FromHours(23)), (havana.Time(havana.StartOfDay(day)), havana.EndOfDay(day) - havana.StartOfDay(day)));
    }

    [Fact]
    public void Every_moment_lies_in_its_own_day_and_comes_back_from_its_local_time() =>
        Prop.ForAll(Some.Day, Gen.Choose(0, (24 * 60) - 1).ToArbitrary(), (day, minute) =>
        {
            var moment = day.ToDateTime(TimeOnly.MinValue, DateTimeKind.Utc).AddMinutes(minute);
            var (date, time) = (Chicago.DateOf(moment), Chicago.TimeOf(moment));
            var back = Chicago.Utc(date, time);
            return back.Kind == DateTimeKind.Utc
                && Chicago.StartOfDay(date) <= moment && moment < Chicago.EndOfDay(date)
                && (back == moment || (Chicago.Repeats(date, time) && back == moment.AddHours(-1)));
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Every_hour_of_the_days_on_which_clocks_change_comes_back()
    {
        for (var moment = Moment("2026-11-01T00:00:00Z"); moment < Moment("2026-11-03T00:00:00Z"); moment = moment.AddMinutes(15))
        {
            var expected = Chicago.Repeats(Chicago.DateOf(moment), Chicago.TimeOf(moment)) && moment >= Moment("2026-11-01T07:00:00Z") ? moment.AddHours(-1) : moment;
            Assert.Equal(expected, Chicago.Utc(Chicago.DateOf(moment), Chicago.TimeOf(moment)));
        }
    }

    [Fact]
    public void A_moment_that_is_not_marked_as_UTC_is_refused() =>
        Assert.Throws<ArgumentException>(() => Chicago.Local(new DateTime(2026, 11, 10)));

    [Fact]
    public void A_zone_that_does_not_exist_is_refused_in_words() =>
        Assert.Contains("Mars/Olympus", Assert.Throws<RuleBroken>(() => CityZone.Named("Mars/Olympus")).Message);

    [Fact]
    public void Dates_times_and_hours_are_written_the_same_in_every_language()
    {
        CultureInfo.CurrentCulture = new("de-DE");
        Assert.Equal("Tue 10 Nov 2026", Written.Date(new(2026, 11, 10)));
        Assert.Equal(("12:05 am", "12:00 pm", "2:30 pm"), (Written.Time(new(0, 5)), Written.Time(new(12, 0)), Written.Time(new(14, 30))));
        Assert.Equal("2.50 h", Written.Hours(2.5m));
    }

    private static DateTime Moment(string text) => DateTime.Parse(text, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind);
}
