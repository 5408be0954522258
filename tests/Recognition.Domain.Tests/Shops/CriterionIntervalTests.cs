using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class CriterionIntervalTests
{
    private const int MinimumBase = 5;

    [Fact]
    public void An_interval_holds_its_criterion_stays_in_0_to_100_and_is_told_on_enough_shops_that_differ() => Prop.ForAll<(byte Earned, byte Possible)[]>(shops =>
    {
        (int Earned, int Possible)[] points = [.. shops.Select(shop => (shop.Earned % (shop.Possible + 1), (int)shop.Possible)).Where(shop => shop.Item2 > 0)];
        var sum = Sum(points);
        var interval = sum.Interval(MinimumBase);
        Assert.Equal(points.Length >= MinimumBase && points.Select(shop => Rational.Of(shop.Earned, shop.Possible)).Distinct().Count() > 1, interval is not null);
        if (interval is null) return;
        Assert.InRange(sum.Percent!.Value.ToDouble(), interval.Low - 1e-9, interval.High + 1e-9);
        Assert.True(interval.Low >= 0 && interval.High <= 100);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Where_the_same_was_possible_in_each_shop_it_is_the_interval_of_the_mean_of_their_percents() => Prop.ForAll<byte[], PositiveInt>((earned, possible) =>
    {
        var most = (long)possible.Get * 255;
        var interval = earned.Aggregate(CriterionSum.None, (sum, points) => sum.Plus(points, most)).Interval(MinimumBase);
        Rational[] percents = [.. earned.Select(points => 100 * Rational.Of(points, most))];
        var mean = MeanInterval.Of(percents.Aggregate(Rational.Zero, (a, b) => a + b), percents.Aggregate(Rational.Zero, (a, b) => a + (b * b)), percents.Length, MinimumBase);
        if (interval is null) return;
        Assert.Equal(mean!.Low, interval.Low, 1e-3);
        Assert.Equal(mean.High, interval.High, 1e-3);
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void Shops_with_more_possible_points_weigh_more()
    {
        // 4 of 4, 3 of 4, 1 of 2, 2 of 2, 0 of 4: 10 of 16; Σ(e − 0.625 p)² = 2.25 + 0.25 + 0.0625 + 0.5625 + 6.25, so ± 2.776 · 100 · √(5 · 9.375 / 4) / 16.
        var interval = Sum([(4, 4), (3, 4), (1, 2), (2, 2), (0, 4)]).Interval(MinimumBase)!;
        Assert.Equal((3.1, 100.0), (Math.Round(interval.Low, 1), Math.Round(interval.High, 1)));
    }

    [Fact]
    public void Sums_of_parts_have_the_interval_of_the_whole_and_a_part_without_products_takes_it_away() => Prop.ForAll<byte[], byte[]>((first, second) =>
    {
        var together = Of(first).Plus(Of(second));
        Assert.Equal(Of([.. first, .. second]), together);
        Assert.Null((together.Plus(Of([9, 0]) with { Products = null })).Interval(1));
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void A_criterion_is_weak_under_the_mark_or_wholly_below_the_city_and_never_on_too_few_shops() => Prop.ForAll<byte[], byte[], byte>((first, others, level) =>
    {
        var (own, mark) = (Of(first), level % 100);
        var city = own.Plus(Of(others));
        var isWeak = WeakCriterion.IsWeak(own, city, mark, MinimumBase);
        if (own.Shops < MinimumBase) Assert.False(isWeak);
        else Assert.Equal(own.Percent < mark || own.Interval(MinimumBase)?.High < city.Percent!.Value.ToDouble(), isWeak);
    }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData(new byte[] { 180, 190, 185, 182, 188 }, true)] // 72.5 % ± 2, under a city of 92 %
    [InlineData(new byte[] { 120, 250, 160, 230, 165 }, false)] // the same mean, anything between 47 and 98 %
    [InlineData(new byte[] { 185, 185, 185, 185, 185 }, false)] // five that agree are no certainty
    [InlineData(new byte[] { 180, 190, 185, 182 }, false)]
    public void Above_the_mark_a_criterion_is_weak_where_its_interval_lies_below_the_citys_figure(byte[] own, bool isWeak) =>
        Assert.Equal(isWeak, WeakCriterion.IsWeak(Of(own), Of(own).Plus(Of([.. Enumerable.Repeat((byte)240, 100)])), 70, MinimumBase));

    private static CriterionSum Of(byte[] earned) => Sum([.. earned.Select(points => ((int)points, 255))]);

    private static CriterionSum Sum((int Earned, int Possible)[] shops) => shops.Aggregate(CriterionSum.None, (sum, shop) => sum.Plus(shop.Earned, shop.Possible));
}
