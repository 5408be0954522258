using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class ShopTimesTests
{
    private static readonly BusinessHours Office = new(new TimeOnly(8, 0), new TimeOnly(17, 0), BusinessHours.Week);

    // Mon 9 Nov to Fri 20 Nov 2026 without Veterans Day.
    private static readonly DateOnly[] Days = [.. Enumerable.Range(9, 12).Select(day => new DateOnly(2026, 11, day)).Where(day => day.DayOfWeek is not (DayOfWeek.Saturday or DayOfWeek.Sunday) && day.Day != 11)];

    [Fact]
    public void Days_are_spread_evenly_within_the_hours_of_each_department_and_nobody_has_more_than_so_many_a_day() => Prop.ForAll(Arb.From(Rounds), round =>
    {
        var times = ShopTimes.Draw(round.Shops, Days, [], [], round.MostADay, round.Seed);
        var drawn = round.Shops.Zip(times).Where(shop => shop.Second is not null).Select(shop => (shop.First, At: shop.Second!.Value)).ToList();
        return drawn.TrueForAll(shop => shop.First.Hours.Hold(DateOnly.FromDateTime(shop.At), TimeOnly.FromDateTime(shop.At)) && Days.Contains(DateOnly.FromDateTime(shop.At)))
            && drawn.CountBy(shop => (shop.First.ShopperId, DateOnly.FromDateTime(shop.At))).All(mine => mine.Value <= round.MostADay)
            && round.Shops.GroupBy(shop => shop.ShopperId).All(mine => mine.Count() > Days.Length * round.MostADay || mine.All(shop => drawn.Exists(one => ReferenceEquals(one.First, shop))))
            && times.SequenceEqual(ShopTimes.Draw(round.Shops, Days, [], [], round.MostADay, round.Seed));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(150));

    [Fact]
    public void Thirty_shops_of_thirty_shoppers_make_a_few_on_each_day_and_come_at_many_hours()
    {
        var shops = Enumerable.Range(0, 30).Select(n => new ShopToTime(Id(n % 3), Id(100 + n), Office)).ToList();
        var times = ShopTimes.Draw(shops, Days, [], [], 1, seed: 7).Select(time => time!.Value).ToList();
        var byDay = times.CountBy(DateOnly.FromDateTime).Select(day => day.Value).ToList();
        Assert.Equal((Days.Length, 3, 4), (byDay.Count, byDay.Min(), byDay.Max()));
        Assert.InRange(times.Select(TimeOnly.FromDateTime).Distinct().Count(), 12, 18);
        Assert.NotEqual(times, ShopTimes.Draw(shops, Days, [], [], 1, seed: 8).Select(time => time!.Value));
    }

    [Fact]
    public void Shops_that_stay_are_counted_and_a_department_that_is_closed_gets_no_day()
    {
        var monday = new BusinessHours(new TimeOnly(9, 0), new TimeOnly(12, 0), [DayOfWeek.Monday]);
        FixedShop[] kept = [new(Id(101), new DateTime(2026, 11, 9, 9, 0, 0))];
        var times = ShopTimes.Draw([new(Id(1), Id(101), monday), new(Id(2), Id(101), monday)], Days, kept, [], 1, seed: 1);
        Assert.Equal(new DateOnly(2026, 11, 16), DateOnly.FromDateTime(Assert.Single(times, time => time is not null)!.Value));
    }

    [Fact]
    public void What_shoppers_make_in_other_rounds_takes_their_days_and_hours_and_leaves_this_round_as_even() => Prop.ForAll(Arb.From(Rounds), Arb.From(Rounds), (round, other) =>
    {
        var elsewhere = other.Shops.Zip(ShopTimes.Draw(other.Shops, Days, [], [], round.MostADay, other.Seed)).Where(shop => shop.Second is not null).Select(shop => new FixedShop(shop.First.ShopperId, shop.Second!.Value)).ToList();
        var times = ShopTimes.Draw(round.Shops, Days, [], elsewhere, round.MostADay, round.Seed);
        var drawn = round.Shops.Zip(times).Where(shop => shop.Second is not null).Select(shop => new FixedShop(shop.First.ShopperId, shop.Second!.Value)).ToList();
        return drawn.Concat(elsewhere).GroupBy(shop => (shop.ShopperId, DateOnly.FromDateTime(shop.At))).All(mine => mine.Count() <= round.MostADay && mine.Select(shop => shop.At).Order().ToList() is var hours
                && hours.Zip(hours.Skip(1)).All(pair => pair.Second - pair.First >= TimeSpan.FromHours(1)))
            && round.Shops.GroupBy(shop => shop.ShopperId).All(mine => drawn.Count(shop => shop.ShopperId == mine.Key) is var made
                && (made == mine.Count() || !ShopTimes.HaveRoom(Days, drawn.Concat(elsewhere).Where(shop => shop.ShopperId == mine.Key).Select(shop => shop.At), round.MostADay)));
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(100));

    [Fact]
    public void Where_no_hour_lies_an_hour_apart_from_the_shoppers_others_none_is_planned()
    {
        var early = new BusinessHours(new TimeOnly(9, 0), new TimeOnly(10, 0), BusinessHours.Week);
        Assert.Null(Assert.Single(ShopTimes.Draw([new(Id(1), Id(101), early)], [Days[0]], [], [new(Id(101), Days[0].ToDateTime(new TimeOnly(9, 15)))], 2, seed: 1)));
        Assert.NotNull(Assert.Single(ShopTimes.Draw([new(Id(1), Id(101), early)], [Days[0]], [], [new(Id(102), Days[0].ToDateTime(new TimeOnly(9, 15)))], 2, seed: 1)));
    }

    private static Gen<(ShopToTime[] Shops, int MostADay, long Seed)> Rounds =>
        from number in Gen.Choose(0, 40)
        from shoppers in Gen.Choose(1, 12).ArrayOf(number)
        from departments in Gen.Choose(1, 4).ArrayOf(number)
        from most in Gen.Choose(1, 3)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select (shoppers.Zip(departments, (shopper, department) => new ShopToTime(Id(department), Id(100 + shopper), Office)).ToArray(), most, (long)seed);

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
