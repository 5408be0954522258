using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class ScenarioRotationProperties
{
    [Fact]
    public void A_department_never_meets_one_twice_in_a_row_where_two_fit() => Holds((fitting, met) => fitting.Count < 2 || met.Count == 0 || ScenarioRotation.Next(fitting, met) != met[^1]);

    [Fact]
    public void All_that_fit_are_met_before_one_comes_again() => Holds((fitting, met) =>
    {
        var given = met.ToList();
        for (var i = 0; i < 3 * fitting.Count; i++) given.Add(ScenarioRotation.Next(fitting, given)!.Value);
        var last = given.TakeLast(2 * fitting.Count).ToList();
        return last.Take(fitting.Count).Distinct().Count() == fitting.Count && last.Take(fitting.Count).SequenceEqual(last.Skip(fitting.Count));
    });

    [Fact]
    public void What_was_never_met_comes_first_and_where_none_fits_there_is_none()
    {
        Guid a = Guid.NewGuid(), b = Guid.NewGuid();
        Assert.Equal(b, ScenarioRotation.Next([a, b], [a]));
        Assert.Null(ScenarioRotation.Next([], [a]));
    }

    private static void Holds(Func<IReadOnlyList<Guid>, IReadOnlyList<Guid>, bool> property)
    {
        var ids = Enumerable.Range(0, 8).Select(i => new Guid(i + 1, 0, 0, new byte[8])).ToList();
        Prop.ForAll(Arb.From(from count in Gen.Choose(1, 6) from met in Gen.Choose(0, 7).ArrayOf(10) select (count, met)), it => property([.. ids.Take(it.count)], [.. it.met.Select(i => ids[i])])).Check(Config.QuickThrowOnFailure.WithMaxTest(200));
    }
}
