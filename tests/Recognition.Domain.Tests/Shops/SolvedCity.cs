using System.Globalization;
using System.Text;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

/// <summary>A generated city with the rota that was drawn in it, and the same city as a linear programme.</summary>
internal sealed class SolvedCity
{
    private readonly int number;
    private readonly List<RotaWish> wishes = [];
    private readonly List<RotaCandidate> pool = [];

    public SolvedCity(int number, Random chance)
    {
        this.number = number;
        var departments = Enumerable.Range(1, chance.Next(1, 7)).Select(Id).ToList();
        foreach (var (place, department) in departments.Index())
        {
            var missed = chance.Next(3) == 0;
            foreach (var channel in Enum.GetValues<Channel>().Where(_ => chance.Next(4) > 0))
            {
                wishes.Add(new RotaWish(department, $"Department {place}", channel, chance.Next(1, 4)) { MissedLast = missed, Needs = chance.Next(4) == 0 ? new HashSet<string> { "Spanish" } : [] });
                if (chance.Next(3) == 0) wishes.Add(new RotaWish(department, $"Department {place}", channel, 1) { MissedLast = missed, ByResident = true });
            }
        }

        for (var person = chance.Next(1, 9); person > 0; person--)
        {
            pool.Add(new RotaCandidate(Id(100 + person), departments.Where(_ => chance.Next(4) == 0).ToDictionary(department => department, _ => Bar.Works))
            {
                Capacity = chance.Next(1, 6),
                Load = chance.Next(4) == 0 ? 1 : 0,
                IsOutside = chance.Next(4) == 0,
                Skills = chance.Next(2) == 0 ? new HashSet<string> { "Spanish" } : [],
                WeeksSince = departments.Where(_ => chance.Next(2) == 0).ToDictionary(department => department, _ => chance.Next(0, 130)),
                NotCertifiedOn = chance.Next(5) == 0 ? new HashSet<NamedForm> { new(Channel.InPerson, "") } : new HashSet<NamedForm>(),
            });
        }

        Draw = Rota.Assign(wishes, pool, number);
        Levels = [Draw.Shops.Count, Given().Sum(unit => unit.Wish.MissedLast ? 0L : 1), Residents(), Fairness(), Given().Sum(unit => Memory(unit.Wish, unit.Candidate))];
    }

    public RotaDraw Draw { get; }

    /// <summary>What the rota reached: shops; of these in departments not missed; meant for a resident and made by another; cost of the loads; memory of voices.</summary>
    public IReadOnlyList<long> Levels { get; }

    public void Goal(StringBuilder text, int level) => Terms(text, level);

    public void Rules(StringBuilder text, int level)
    {
        foreach (var (w, wish) in wishes.Index()) Row(text, $"w{w}", Arcs().Where(arc => arc.W == w).Select(arc => (1L, Name(arc))), "<=", wish.Number);
        foreach (var (c, candidate) in pool.Index())
        {
            foreach (var department in wishes.Select(wish => wish.DepartmentId).Distinct().Index())
                Row(text, $"d{department.Index}_{c}", Arcs().Where(arc => arc.C == c && wishes[arc.W].DepartmentId == department.Item).Select(arc => (1L, Name(arc))), "<=", 1);
            Row(text, $"l{c}", Arcs().Where(arc => arc.C == c).Select(arc => (1L, Name(arc))).Concat(Steps(candidate, c).Select(step => (-1L, step.Name))), "=", 0);
        }

        for (var before = 0; before < level; before++)
        {
            var row = new StringBuilder();
            Terms(row, before);
            if (row.Length > 0) text.Append(CultureInfo.InvariantCulture, $" c{number}_b{before}:").Append(row).Append(CultureInfo.InvariantCulture, $" = {Levels[before]}\n");
        }
    }

    public void Bounds(StringBuilder text)
    {
        foreach (var arc in Arcs()) text.Append(CultureInfo.InvariantCulture, $" 0 <= {Name(arc)} <= 1\n");
        foreach (var (c, candidate) in pool.Index())
        {
            foreach (var step in Steps(candidate, c)) text.Append(CultureInfo.InvariantCulture, $" 0 <= {step.Name} <= 1\n");
        }
    }

    private void Terms(StringBuilder text, int level)
    {
        var terms = level switch
        {
            0 => Arcs().Select(arc => (1L, Name(arc))),
            1 => Arcs().Select(arc => (wishes[arc.W].MissedLast ? 0L : 1, Name(arc))),
            2 => Arcs().Select(arc => (wishes[arc.W].ByResident && !pool[arc.C].IsOutside ? 1L : 0, Name(arc))),
            3 => pool.Index().SelectMany(candidate => Steps(candidate.Item, candidate.Index)).Select(step => ((long)step.Had, step.Name)),
            _ => Arcs().Select(arc => (Memory(wishes[arc.W], pool[arc.C]), Name(arc))),
        };
        foreach (var (weight, name) in terms.Where(term => term.Item1 != 0)) text.Append(CultureInfo.InvariantCulture, $" + {weight} {name}");
    }

    private void Row(StringBuilder text, string name, IEnumerable<(long Weight, string Name)> terms, string sign, int bound)
    {
        var all = terms.ToList();
        if (all.Count == 0) return;
        text.Append(CultureInfo.InvariantCulture, $" c{number}_{name}:");
        foreach (var (weight, variable) in all) text.Append(weight < 0 ? " - " : " + ").Append(variable);
        text.Append(CultureInfo.InvariantCulture, $" {sign} {bound}\n");
    }

    private IEnumerable<(int W, int C)> Arcs() => from w in Enumerable.Range(0, wishes.Count) from c in Enumerable.Range(0, pool.Count) where pool[c].Against(wishes[w]) is null select (w, c);

    private string Name((int W, int C) arc) => $"x{number}_{arc.W}_{arc.C}";

    private IEnumerable<(string Name, int Had)> Steps(RotaCandidate candidate, int c) =>
        Enumerable.Range(candidate.Load, Math.Max(0, candidate.Capacity - candidate.Load)).Select(had => ($"y{number}_{c}_{had}", had));

    private IEnumerable<(RotaWish Wish, RotaCandidate Candidate)> Given() => Draw.Shops.Select(shop => (shop.Wish, pool.Single(candidate => candidate.ShopperId == shop.ShopperId)));

    private long Residents() => Given().Count(unit => unit.Wish.ByResident && !unit.Candidate.IsOutside);

    private long Fairness() => pool.Sum(candidate => Enumerable.Range(candidate.Load, Draw.Shops.Count(shop => shop.ShopperId == candidate.ShopperId)).Sum(had => (long)had));

    private static long Memory(RotaWish wish, RotaCandidate candidate) => candidate.WeeksSince.TryGetValue(wish.DepartmentId, out var weeks) ? Math.Clamp(Rota.Remembered - weeks, 0, Rota.Remembered) : 0;

    private static Guid Id(int number) => new(number, 0, 0, [0, 0, 0, 0, 0, 0, 0, 0]);
}
