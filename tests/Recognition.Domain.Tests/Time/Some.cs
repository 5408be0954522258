using System.Globalization;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.Time;

/// <summary>Days, months and terms drawn by chance for the properties, and days written by hand for the examples.</summary>
internal static class Some
{
    public static DateOnly On(string day) => DateOnly.ParseExact(day, "O", CultureInfo.InvariantCulture);

    public static Arbitrary<DateOnly> Day { get; } =
        Gen.Choose(new DateOnly(1990, 1, 1).DayNumber, new DateOnly(2090, 12, 31).DayNumber).Select(DateOnly.FromDayNumber).ToArbitrary();

    public static Arbitrary<int> Month { get; } = Gen.Choose(1, 12).ToArbitrary();

    public static Arbitrary<int> Term { get; } = Gen.Choose(0, 60).ToArbitrary();

    /// <summary>The federal holidays as observed, and the days around them.</summary>
    public static BusinessCalendar Federal { get; } =
        new(Enumerable.Range(1989, 105).SelectMany(year => HolidaysObserved.Of(year, HolidaysObserved.Federal)).Select(holiday => holiday.Observed));
}
