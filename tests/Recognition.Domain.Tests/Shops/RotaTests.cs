using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class RotaTests
{
    private static readonly Guid Fire = Id(1), Water = Id(2), Parks = Id(3);

    [Fact]
    public void Nobody_shops_a_barred_department_however_uneven_that_makes_the_loads()
    {
        var draw = Rota.Assign([Wish(Fire, 1), Wish(Parks, 1), Wish(Water, 1)], [Candidate(11, Fire, Parks), Candidate(12)], seed: 1);
        Assert.All(draw.Shops.Where(shop => shop.DepartmentId != Water), shop => Assert.Equal(Id(12), shop.ShopperId));
        Assert.Equal(Id(11), draw.Shops.Single(shop => shop.DepartmentId == Water).ShopperId);
    }

    [Fact]
    public void What_nobody_can_make_is_named_with_the_department_and_the_reason()
    {
        var draw = Rota.Assign([Wish(Fire, 2), Wish(Water, 1)], [Candidate(11, Fire)], seed: 1);
        Assert.Equal("Department 1: 2 shops by phone cannot be made. Every shopper of the pool works in this department or belongs to its line of supervision. Add a shopper from elsewhere.",
            Assert.Single(draw.Gaps).Sentence);
        Assert.Equal("Department 2: one shop by phone cannot be made. The pool of shoppers is empty. Add shoppers to it.", Assert.Single(Rota.Assign([Wish(Water, 1)], [], seed: 1).Gaps).Sentence);
    }

    [Fact]
    public void What_is_missing_by_phone_and_in_person_for_the_same_cause_is_said_once()
    {
        var draw = Rota.Assign([Wish(Fire, 2), Wish(Fire, 1) with { Channel = Channel.InPerson }, Wish(Water, 1)], [Candidate(11, Fire)], seed: 1);
        Assert.Equal(["Department 1: 2 shops by phone and one shop in person cannot be made. Every shopper of the pool works in this department or belongs to its line of supervision. Add a shopper from elsewhere."], RotaGap.Told(draw.Gaps));
        List<RoundGap> kept = [.. RoundGap.Of(Guid.NewGuid(), draw.Gaps, _ => null, runBy: null)];
        Assert.Equal([(Channel.Phone, 2), (Channel.InPerson, 1)], kept.Select(gap => (gap.Channel, gap.Missing)).Order());
        Assert.True(kept.Single(gap => gap.Channel == Channel.Phone).FillOne());
        Assert.StartsWith("Fire: one shop by phone and one shop in person cannot be made. ", Assert.Single(RoundGap.Told(kept, new Dictionary<Guid, string> { [Fire] = "Fire" }, new HashSet<Guid>())), StringComparison.Ordinal);
    }

    [Fact]
    public void A_department_asks_for_no_more_shops_than_there_are_shoppers_for_it_over_both_channels()
    {
        var draw = Rota.Assign([Wish(Water, 2), Wish(Water, 1) with { Channel = Channel.InPerson }], [Candidate(11), Candidate(12), Candidate(13, Water)], seed: 1);
        Assert.Equal([Id(11), Id(12)], draw.Shops.Select(shop => shop.ShopperId).Order());
        Assert.EndsWith("2 shoppers of the pool may shop this department, and each makes one shop of it in a round. Ask for fewer, or add shoppers from elsewhere.",
            Assert.Single(draw.Gaps).Sentence, StringComparison.Ordinal);
    }

    [Fact]
    public void The_same_seed_draws_the_same_and_another_seed_another()
    {
        RotaWish[] wishes = [Wish(Fire, 3), Wish(Water, 3), Wish(Parks, 3)];
        RotaCandidate[] pool = [.. Enumerable.Range(11, 9).Select(n => Candidate(n))];
        Assert.Equal(Rota.Assign(wishes, pool, 7).Shops, Rota.Assign(wishes.Reverse().ToList(), pool.Reverse().ToList(), 7).Shops);
        Assert.NotEqual(Rota.Assign(wishes, pool, 7).Shops, Rota.Assign(wishes, pool, 8).Shops);
    }

    [Fact]
    public void A_line_of_supervision_bars_up_and_down_and_what_one_leads()
    {
        // Boss (Parks) over chief (Fire) over clerk (Water); the clerk also answers complaints for department 4.
        ReportingLines.Worker[] workers = [new(Id(21), Parks, null), new(Id(22), Fire, Id(21)), new(Id(23), Water, Id(22)), new(Id(24), Water, null)];
        var lines = new ReportingLines(workers, [(Id(23), Id(4))]);
        Assert.Equal([Fire, Water, Parks, Id(4)], lines.Bars(Id(23)).Keys.Order());
        Assert.Equal([Fire, Water, Parks], lines.Bars(Id(21)).Keys.Order());
        Assert.Equal([Water], lines.Bars(Id(24)).Keys);
    }

    [Fact]
    public void A_loop_in_the_lines_of_supervision_ends()
    {
        var lines = new ReportingLines([new(Id(21), Fire, Id(22)), new(Id(22), Water, Id(21))], []);
        Assert.Equal([Fire, Water], lines.Bars(Id(21)).Keys.Order());
    }

    [Fact]
    public void Every_draw_is_lawful_complete_and_as_even_as_the_rules_allow() => Prop.ForAll(Arb.From(Rounds), round =>
    {
        var draw = Rota.Assign(round.Wishes, round.Pool, round.Seed);
        var barred = round.Pool.ToDictionary(p => p.ShopperId, p => p.Bars.Keys.ToHashSet());
        return draw.IsProven && draw.Shops.All(shop => !barred[shop.ShopperId].Contains(shop.DepartmentId))
            && draw.Shops.Select(shop => (shop.DepartmentId, shop.ShopperId)).Distinct().Count() == draw.Shops.Count
            && round.Wishes.GroupBy(w => w.DepartmentId).All(wished => draw.Gaps.Where(gap => gap.Wish.DepartmentId == wished.Key).Sum(gap => gap.Missing)
                == Math.Max(0, wished.Sum(w => w.Number) - round.Pool.Count(p => !p.Bars.ContainsKey(wished.Key))))
            && round.Wishes.Sum(w => w.Number) == draw.Shops.Count + draw.Gaps.Sum(gap => gap.Missing)
            && !CanBeEvened(draw.Shops, round.Pool);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Whoever_is_drawn_meets_what_the_scenario_needs_and_no_shop_is_lost_by_meaning_it_for_residents() => Prop.ForAll(Arb.From(NeedyRounds), round =>
    {
        var (draw, unmeant) = (Rota.Assign(round.Wishes, round.Pool, round.Seed), Rota.Assign([.. round.Wishes.Select(wish => wish with { ByResident = false })], round.Pool, round.Seed));
        var pool = round.Pool.ToDictionary(candidate => candidate.ShopperId);
        return draw.IsProven && draw.Shops.All(shop => shop.Wish.Needs.IsSubsetOf(pool[shop.ShopperId].Skills)) && draw.Shops.Count == unmeant.Shops.Count
            && round.Wishes.Sum(wish => wish.Number) == draw.Shops.Count + draw.Gaps.Sum(gap => gap.Missing)
            && draw.Gaps.Select(gap => (gap.Wish.DepartmentId, gap.Wish.Channel, gap.Wish.Kind)).Distinct().Count() == draw.Gaps.Count
            && round.Wishes.GroupBy(wish => wish.DepartmentId).All(wishes => draw.Lacks.Where(lack => lack.DepartmentId == wishes.Key).Sum(lack => lack.Missing)
                == Math.Max(0, Math.Min(wishes.Where(wish => wish.ByResident).Sum(wish => wish.Number), Of(wishes.Key).Count()) - Of(wishes.Key).Count(shop => pool[shop.ShopperId].IsOutside)));

        IEnumerable<RotaShop> Of(Guid department) => draw.Shops.Where(shop => shop.DepartmentId == department);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(400));

    [Fact]
    public void Shops_of_a_department_are_meant_for_residents_up_to_the_number_asked_and_those_that_need_nothing_first() => Prop.ForAll(Arb.From(Kinds), Arb.From(Gen.Choose(-2, 12)), (kinds, outside) =>
    {
        var wishes = RotaWish.Of(Water, "Water", Channel.Phone, kinds, outside).ToList();
        var plain = kinds.Count(needs => needs.Length == 0);
        return wishes.Sum(wish => wish.Number) == kinds.Length && wishes.All(wish => wish.Number > 0)
            && kinds.CountBy(RotaWish.KindOf).All(kind => wishes.Where(wish => wish.Kind == kind.Key).Sum(wish => wish.Number) == kind.Value)
            && wishes.Where(wish => wish.ByResident).Sum(wish => wish.Number) == Math.Clamp(outside, 0, kinds.Length)
            && wishes.Where(wish => wish.ByResident && wish.Needs.Count == 0).Sum(wish => wish.Number) == Math.Clamp(outside, 0, plain);
    }).Check(Config.QuickThrowOnFailure);

    private static Gen<string[][]> Kinds => Gen.Elements<string[]>([], [], ["Spanish"], ["Spanish", "Relay call"], ["Relay call", "Spanish"]).ArrayOf(8).SelectMany(_ => Gen.Choose(0, 8), (kinds, number) => kinds[..number]);

    private static Gen<(RotaWish[] Wishes, RotaCandidate[] Pool, long Seed)> NeedyRounds =>
        from departments in Gen.Choose(1, 5)
        from kinds in Kinds.ArrayOf(departments)
        from outside in Gen.Choose(0, 3)
        from people in Gen.Choose(0, 7)
        from skills in Gen.Choose(0, 7).ArrayOf(people)
        from bars in Gen.Elements(true, false, false).ArrayOf(people * departments)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select (
            kinds.SelectMany((needs, d) => RotaWish.Of(Id(d + 1), $"Department {d + 1}", Channel.Phone, needs, outside)).ToArray(),
            Enumerable.Range(0, people).Select(p => Candidate(100 + p, [.. Enumerable.Range(0, departments).Where(d => bars[(p * departments) + d]).Select(d => Id(d + 1))]) with
            {
                IsOutside = (skills[p] & 1) != 0,
                Capacity = 1 + (p % 3),
                Skills = new[] { (2, "Spanish"), (4, "Relay call") }.Where(skill => (skills[p] & skill.Item1) != 0).Select(skill => skill.Item2).ToHashSet(),
            }).ToArray(),
            (long)seed);

    private static Gen<(RotaWish[] Wishes, RotaCandidate[] Pool, long Seed)> Rounds =>
        from departments in Gen.Choose(1, 6)
        from numbers in Gen.Choose(1, 4).ArrayOf(departments)
        from people in Gen.Choose(0, 7)
        from channels in Gen.Choose(0, 3).ArrayOf(departments)
        from bars in Gen.Elements(true, false, false).ArrayOf(people * departments)
        from seed in Gen.Choose(int.MinValue, int.MaxValue)
        select (
            numbers.Select((number, d) => Wish(Id(d + 1), number)).Concat(channels.Index().Where(d => d.Item > 0).Select(d => Wish(Id(d.Index + 1), d.Item) with { Channel = Channel.InPerson })).ToArray(),
            Enumerable.Range(0, people).Select(p => Candidate(100 + p, [.. Enumerable.Range(0, departments).Where(d => bars[(p * departments) + d]).Select(d => Id(d + 1))])).ToArray(),
            (long)seed);

    // Whether handing shops on along a chain would take one from somebody and give one to somebody who has two fewer.
    private static bool CanBeEvened(IReadOnlyList<RotaShop> shops, RotaCandidate[] pool)
    {
        var loads = pool.ToDictionary(p => p.ShopperId, p => shops.Count(shop => shop.ShopperId == p.ShopperId));
        foreach (var from in pool)
        {
            var reached = new HashSet<Guid> { from.ShopperId };
            var queue = new Queue<Guid>(reached);
            while (queue.TryDequeue(out var at))
            {
                var mine = shops.Where(shop => shop.ShopperId == at).Select(shop => shop.DepartmentId).ToHashSet();
                foreach (var next in pool.Where(p => mine.Any(department => !p.Bars.ContainsKey(department) && !shops.Any(shop => shop.DepartmentId == department && shop.ShopperId == p.ShopperId)) && reached.Add(p.ShopperId))) queue.Enqueue(next.ShopperId);
            }

            if (reached.Any(to => loads[from.ShopperId] - loads[to] >= 2)) return true;
        }

        return false;
    }

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);

    private static RotaWish Wish(Guid department, int number) => new(department, $"Department {BitConverter.ToInt32(department.ToByteArray())}", Channel.Phone, number);

    private static RotaCandidate Candidate(int number, params Guid[] barred) => new(Id(number), barred.ToDictionary(department => department, _ => Bar.Works)) { Name = $"Shopper {number}" };
}
