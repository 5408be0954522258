using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

/// <summary>Nobody reckons from inside and outside shoppers what stands on too few shops.</summary>
public sealed class ToldSplitsTests
{
    private const int MinimumBase = 5;

    [Fact]
    public void Neither_a_department_nor_the_city_less_any_departments_is_told_on_too_few_shops() => Prop.ForAll<(byte In, byte Out, byte AccessIn, byte AccessOut)[]>(sizes =>
    {
        var departments = sizes.Take(8).Select(size => new ReleasedSplit(Guid.NewGuid(), Of(size.In % 12, size.Out % 12), Of(Math.Min(size.AccessIn % 12, size.In % 12), Math.Min(size.AccessOut % 12, size.Out % 12)))).ToList();
        var city = new ReleasedSplit(null, Sum(departments.Select(d => d.Score!)), Sum(departments.Select(d => d.Access!)));
        var told = new ToldSplits([.. departments, city], MinimumBase);
        foreach (var access in (bool[])[false, true])
        {
            var known = departments.Select(d => access ? told.Of(d.DepartmentId!.Value)?.Access : told.Of(d.DepartmentId!.Value)?.Score).OfType<ShopperSplit>().ToList();
            Assert.All(known, Enough);
            if ((access ? told.City?.Access : told.City?.Score) is not { } whole) continue;
            for (var some = 0; some < 1 << known.Count; some++)
            {
                var less = Sum(known.Where((_, i) => (some >> i & 1) == 1));
                Enough(new(new(0, whole.Inside.Scored - less.Inside.Scored), new(0, whole.Outside.Scored - less.Outside.Scored)));
            }
        }

        Assert.All(departments, d => Assert.False(told.Of(d.DepartmentId!.Value) is null && told.City is null && Stands(d.Score!)));

        static void Enough(ShopperSplit split) => Assert.True(split.Scored == 0 || Stands(split), $"{split}");
    }).QuickCheckThrowOnFailure();

    [Fact]
    public void One_department_at_most_of_those_that_stand_on_the_base_is_kept_back_for_another()
    {
        var (large, small, poor) = (Row(9, 8), Row(6, 5), Row(4, 3));
        var told = new ToldSplits([large, small, poor, Row(19, 16, city: true)], MinimumBase);
        Assert.Equal((9, 8), (told.Of(large.DepartmentId!.Value)!.Score.Inside.Scored, told.Of(large.DepartmentId.Value)!.Score.Outside.Scored));
        Assert.Null(told.Of(small.DepartmentId!.Value)); // with it, 4 and 3 would be left of the city
        Assert.Null(told.Of(poor.DepartmentId!.Value));
        Assert.Equal(16, told.City!.Score.Outside.Scored);
        Assert.NotNull(new ToldSplits([large, small, Row(15, 13, city: true)], MinimumBase).Of(small.DepartmentId.Value)); // nothing is left
    }

    [Fact]
    public void A_lower_minimum_base_than_three_does_not_count_and_what_was_not_told_apart_is_not_told()
    {
        var (own, old) = (Row(2, 9), new ReleasedSplit(Guid.NewGuid(), null, null));
        Assert.Null(new ToldSplits([own, Row(2, 9, city: true)], 1).Of(own.DepartmentId!.Value));
        var told = new ToldSplits([old, own with { Score = Of(9, 9) }, new(null, null, null)], MinimumBase);
        Assert.Null(told.City);
        Assert.Null(told.Of(old.DepartmentId!.Value));
        Assert.NotNull(told.Of(own.DepartmentId.Value));
    }

    [Fact]
    public void What_is_not_by_outside_shoppers_is_by_inside_ones() =>
        Assert.Equal(new ReleasedSplit(null, new(new(150, 2), new(70, 1)), new(new(100, 1), ScoreSum.None)),
            ReleasedSplit.Of(null, """{"score":["70","1"],"access":["0","0"]}""", new(220, 3), new(100, 1)));

    private static ReleasedSplit Row(int inside, int outside, bool city = false) => new(city ? null : Guid.NewGuid(), Of(inside, outside), Of(inside, outside));

    private static ShopperSplit Of(int inside, int outside) => new(new(80 * inside, inside), new(70 * outside, outside));

    private static ShopperSplit Sum(IEnumerable<ShopperSplit> splits) => splits.Aggregate(ShopperSplit.None, (sum, split) => sum.Plus(split));

    private static bool Stands(ShopperSplit split) => split.Inside.Scored >= MinimumBase && split.Outside.Scored >= MinimumBase;
}
