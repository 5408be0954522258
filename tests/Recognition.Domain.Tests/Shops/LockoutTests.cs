using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class LockoutTests
{
    private static readonly DateOnly Start = new(2026, 11, 2);

    [Fact]
    public void It_stands_in_both_directions_wherever_two_days_of_the_windows_lie_too_near() => Prop.ForAll(Arb.From(Windows), Arb.From(Windows), Arb.From(Gen.Choose(0, 30)), (one, other, days) =>
        new Lockout(days).Bars(one, other) == new Lockout(days).Bars(other, one)
        && new Lockout(days).Bars(one, other) == Days(one).Any(day => Days(other).Any(far => Math.Abs(day.DayNumber - far.DayNumber) < days)))
        .Check(Config.QuickThrowOnFailure.WithMaxTest(300));

    [Fact]
    public void It_is_counted_from_the_day_of_the_call_and_the_last_of_its_days_still_bars()
    {
        var lockout = new Lockout(90);
        var made = (Start, Start);
        Assert.Equal(new DateOnly(2027, 1, 31), lockout.FreeOn(Start));
        Assert.True(lockout.Bars((lockout.FreeOn(Start).AddDays(-1), lockout.FreeOn(Start)), made));
        Assert.False(lockout.Bars((lockout.FreeOn(Start), lockout.FreeOn(Start)), made));
        Assert.False(new Lockout(0).Bars(made, made));
    }

    private static Gen<(DateOnly First, DateOnly Last)> Windows =>
        from start in Gen.Choose(0, 60)
        from length in Gen.Choose(0, 15)
        select (Start.AddDays(start), Start.AddDays(start + length));

    private static IEnumerable<DateOnly> Days((DateOnly First, DateOnly Last) window) => Enumerable.Range(0, window.Last.DayNumber - window.First.DayNumber + 1).Select(window.First.AddDays);
}
