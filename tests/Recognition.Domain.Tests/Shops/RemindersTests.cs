using Recognition.Domain.Shops;
using Recognition.Domain.Tests.Time;

namespace Recognition.Domain.Tests.Shops;

public sealed class RemindersTests
{
    private static readonly DateOnly Due = Some.On("2026-11-20"); // a Friday; Thu 26 Nov is Thanksgiving, and the 27th a Friday

    [Fact]
    public void A_shop_has_four_days_around_the_one_on_which_it_is_due() =>
        Assert.Equal([null, "2026-11-17", "2026-11-19", "2026-11-20", "2026-11-23"], Marks(null, "2026-11-12", "2026-11-30"));

    [Fact]
    public void One_returned_before_its_last_day_of_these_keeps_them() =>
        Assert.Equal(["2026-11-20", "2026-11-23"], Marks("2026-11-20", "2026-11-20", "2026-11-30"));

    [Theory]
    [InlineData("2026-11-23", "2026-11-24", "2026-11-27")]
    [InlineData("2026-11-25", "2026-11-27", "2026-12-01")]
    [InlineData("2026-12-12", "2026-12-14", "2026-12-16")] // a Saturday
    public void One_returned_later_counts_from_its_return(string returned, string first, string second) =>
        Assert.Equal([null, first, second], Marks(returned, returned, "2026-12-31"));

    // The marks as they come, day after day.
    private static IEnumerable<string?> Marks(string? returned, string from, string to)
    {
        var days = Enumerable.Range(0, Some.On(to).DayNumber - Some.On(from).DayNumber + 1).Select(Some.On(from).AddDays);
        return days.Select(today => Reminders.LastMark(Due, returned is null ? null : Some.On(returned), Some.Federal, today)?.ToString("O", null)).Distinct();
    }
}
