namespace Recognition.Domain.Shops;

/// <summary>Draws the shoppers of a round from the pool. docs/programme.md, 1.5.</summary>
public static class Rota
{
    public const int MostShops = 10_000;

    /// <summary>After so many weeks a shopper counts as never heard in a department.</summary>
    public const int Remembered = 104;

    /// <summary>
    /// The best draw that the rules allow, and proven so. Nobody gets a department that is barred to them, nor the same department twice: a
    /// voice heard before is known again. As many shops as possible are filled, departments missed last time first; then residents make as many
    /// of those meant for them as they can; then loads are the evenest; then those are drawn who were longest not in the department. The same pool,
    /// wishes and seed give the same draw.
    /// </summary>
    /// <param name="wishes">What is to be shopped, each department, channel and kind of need once.</param>
    /// <param name="seed">Decides between draws that are equally good.</param>
    /// <exception cref="RuleBroken">More than <see cref="MostShops"/> are asked for.</exception>
    public static RotaDraw Assign(IReadOnlyCollection<RotaWish> wishes, IReadOnlyCollection<RotaCandidate> pool, long seed)
    {
        var dice = new Dice(seed);
        var candidates = dice.Shuffled(pool.OrderBy(candidate => candidate.ShopperId));
        var asked = dice.Shuffled(wishes.OrderBy(wish => wish.DepartmentId).ThenBy(wish => wish.Channel).ThenBy(wish => wish.ByResident).ThenBy(wish => wish.Kind, StringComparer.Ordinal));
        var shops = asked.Sum(wish => (long)wish.Number);
        if (shops > MostShops) throw new RuleBroken($"A round holds {MostShops:N0} shops at most. Ask for fewer.");

        // Each level outweighs all that the levels below it can add up to.
        var most = candidates.Count == 0 ? 0 : candidates.Max(candidate => (long)candidate.Load + shops);
        var step = (shops * Remembered) + 1;
        var resident = checked((step * Math.Min(most, candidates.Count == 0 ? 0 : candidates.Max(candidate => candidate.Capacity)) * Math.Max(shops, 1)) + step);
        var missed = checked(resident * (shops + 1));
        var groups = asked.Select(wish => wish.DepartmentId).Distinct().Index().ToDictionary(group => group.Item, group => group.Index);
        var flow = new EvenFlow(
            [.. asked.Select(wish => new EvenFlow.Demand(groups[wish.DepartmentId], wish.Number, wish.MissedLast ? 0 : missed))],
            (wish, candidate) => candidates[candidate].Against(asked[wish]) is not null ? null
                : candidates[candidate].Memory(asked[wish].DepartmentId) + (asked[wish].ByResident && !candidates[candidate].IsOutside ? resident : 0),
            [.. candidates.Select(candidate => candidate.Load)], [.. candidates.Select(candidate => candidate.Capacity)], step);
        var drawn = flow.Solve().Select(unit => new RotaShop(asked[unit.Demand], candidates[unit.Taker].ShopperId)).ToList();
        return new RotaDraw(drawn, [.. Gaps(asked, candidates, flow, drawn)], flow.IsProven()) { Lacks = [.. Lacks(asked, candidates, drawn)] };
    }

    private static IEnumerable<RotaLack> Lacks(List<RotaWish> asked, List<RotaCandidate> pool, List<RotaShop> drawn)
    {
        var outside = pool.Where(candidate => candidate.IsOutside).ToDictionary(candidate => candidate.ShopperId);
        return from alike in asked.GroupBy(wish => (wish.DepartmentId, wish.DepartmentName, wish.Channel))
               let shops = drawn.Where(shop => (shop.DepartmentId, shop.Channel) == (alike.Key.DepartmentId, alike.Key.Channel)).ToList()
               let meant = Math.Min(alike.Where(wish => wish.ByResident).Sum(wish => wish.Number), shops.Count)
               let missing = meant - shops.Count(shop => outside.ContainsKey(shop.ShopperId))
               where missing > 0
               orderby alike.Key.DepartmentName, alike.Key.Channel
               select new RotaLack(alike.Key.DepartmentId, alike.Key.DepartmentName, alike.Key.Channel, missing, outside.Count, outside.Values.Count(candidate => alike.Any(wish => candidate.Against(wish) is null)));
    }

    // One for each department, channel and kind of need, whomever its shops were meant for.
    private static IEnumerable<RotaGap> Gaps(List<RotaWish> asked, List<RotaCandidate> pool, EvenFlow flow, List<RotaShop> drawn) =>
        OfEachWish(asked, pool, flow, drawn).GroupBy(gap => (gap.Wish.DepartmentId, gap.Wish.Channel, gap.Wish.Kind)).Select(alike => alike.First() with { Missing = alike.Sum(gap => gap.Missing) });

    private static IEnumerable<RotaGap> OfEachWish(List<RotaWish> asked, List<RotaCandidate> pool, EvenFlow flow, List<RotaShop> drawn) =>
        from wish in asked.Index()
        where flow.Left[wish.Index] > 0
        let mine = drawn.Where(shop => shop.DepartmentId == wish.Item.DepartmentId).Select(shop => shop.ShopperId).ToHashSet()
        // Who stands before the cut has all that they may have; one more for them, or a way past it, makes one shop more.
        let full = pool.Index().Where(candidate => flow.TakerIsShort(candidate.Index) && candidate.Item.Against(wish.Item) is null && !mine.Contains(candidate.Item.ShopperId)).Select(candidate => candidate.Item)
        let locked = pool.Index().Where(candidate => !flow.TakerIsShort(candidate.Index) && flow.LoadOf(candidate.Index) < candidate.Item.Capacity && candidate.Item.IsLockedAlone(wish.Item)).Select(candidate => candidate.Item)
        orderby wish.Item.DepartmentName, wish.Item.Channel
        select new RotaGap(wish.Item, flow.Left[wish.Index], pool.Count, pool.Count(candidate => candidate.Against(wish.Item) is null), pool.Select(candidate => candidate.Against(wish.Item)).OfType<Bar>().CountBy(bar => bar).ToDictionary(),
            [.. full.Select(candidate => candidate.Name)], [.. locked.Select(candidate => candidate.Name)]);
}

/// <param name="Shops">Those that have a shopper.</param>
/// <param name="Gaps">What could not be filled, by department.</param>
/// <param name="IsProven">Whether the potentials of the draw prove that none is better: always, or the drawing itself is wrong.</param>
public sealed record RotaDraw(IReadOnlyList<RotaShop> Shops, IReadOnlyList<RotaGap> Gaps, bool IsProven)
{
    /// <summary>What was meant for outside shoppers and falls to employees, by department.</summary>
    public IReadOnlyList<RotaLack> Lacks { get; init; } = [];
}

/// <param name="Wish">For which of those asked it is drawn.</param>
public sealed record RotaShop(RotaWish Wish, Guid ShopperId)
{
    public Guid DepartmentId => Wish.DepartmentId;

    public Channel Channel => Wish.Channel;
}
