using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class FreeTimesTests
{
    private static readonly BusinessHours Office = new(new TimeOnly(8, 0), new TimeOnly(17, 0), BusinessHours.Week);

    private static readonly DateOnly[] Days = [.. Enumerable.Range(9, 5).Select(day => new DateOnly(2026, 11, day))];

    [Theory]
    [InlineData(9, 11, "Monday morning")]
    [InlineData(9, 12, "Monday afternoon")]
    [InlineData(13, 16, "Friday afternoon")]
    [InlineData(13, 17, "Friday evening")]
    public void A_day_has_a_morning_until_noon_an_afternoon_until_five_and_an_evening(int day, int hour, string part)
    {
        var at = new DateTime(2026, 11, day, hour, 59, 0);
        Assert.Equal(part, FreeTimes.PartOf(at));
        Assert.Equal((true, true, false), (new FreeTimes([part]).Hold(at), FreeTimes.Any.Hold(at), new FreeTimes(["Wednesday morning"]).Hold(at)));
    }

    [Fact]
    public void What_is_ticked_stands_in_the_order_of_the_week_and_nothing_else_is_taken()
    {
        Assert.Equal(["Monday morning", "Friday evening"], FreeTimes.Chosen("Times", ["Friday evening", "Monday morning"]));
        Assert.Equal("Times", Assert.Throws<RuleBroken>(() => FreeTimes.Chosen("Times", ["Sunday morning"])).Field);
    }

    [Fact]
    public void Where_the_department_is_closed_whenever_somebody_has_time_no_day_meets() =>
        Assert.Equal((false, true), (Days.Any(day => new FreeTimes(["Monday evening"]).Meet(Office, day)), Days.Any(day => new FreeTimes(["Monday evening", "Tuesday morning"]).Meet(Office, day))));

    /// <summary>No hour is drawn at which the shopper has no time, and a shopper alone in the round gets one wherever there is one.</summary>
    [Fact]
    public void No_shop_is_drawn_at_an_hour_at_which_its_shopper_has_no_time() => Prop.ForAll(Arb.From(
        from parts in Gen.SubListOf(FreeTimes.All.ToArray()) from shops in Gen.Choose(1, 6) from seed in Gen.Choose(0, 10_000) select (parts, shops, seed)), it =>
    {
        var free = new FreeTimes([.. it.parts]);
        var times = ShopTimes.Draw([.. Enumerable.Range(1, it.shops).Select(shop => new ShopToTime(Id(shop), Id(100), Office) { Free = free })], Days, [], [], 2, it.seed);
        return times.OfType<DateTime>().All(free.Hold) && times.Count(time => time is not null) == Math.Min(it.shops, 2 * Days.Count(day => free.Meet(Office, day)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static Guid Id(int number) => new(number, 0, 0, new byte[8]);
}
