namespace Recognition.Domain.Shops;

/// <summary>Draws the shoppers of a round from the pool. docs/programme.md, 1.5.</summary>
public static class Rota
{
    /// <summary>
    /// Nobody gets a department that is barred to them, nor the same department twice: a voice heard before is known again. As many shops
    /// as possible are filled, and nobody gets more than one shop above another where the rules allow it. The same pool, wishes and seed give the same draw.
    /// </summary>
    /// <param name="wishes">What is to be shopped, each department and channel once.</param>
    /// <param name="seed">Decides between draws that are equally good.</param>
    public static RotaDraw Assign(IReadOnlyCollection<RotaWish> wishes, IReadOnlyCollection<RotaCandidate> pool, long seed)
    {
        var dice = new Dice(seed);
        var candidates = dice.Shuffled(pool.OrderBy(candidate => candidate.ShopperId));
        var shops = dice.Shuffled(wishes.OrderBy(wish => wish.DepartmentId).ThenBy(wish => wish.Channel).SelectMany(wish => Enumerable.Repeat(wish, wish.Number)));
        var matching = new Matching(shops, candidates);
        for (var shop = 0; shop < shops.Count; shop++) matching.Fill(shop);

        var drawn = shops.Select((wish, shop) => (Wish: wish, Shopper: matching.ShopperOf(shop))).ToList();
        return new RotaDraw(
            [.. drawn.Where(d => d.Shopper is not null).Select(d => new RotaShop(d.Wish.DepartmentId, d.Wish.Channel, d.Shopper!.Value))],
            [.. drawn.Where(d => d.Shopper is null).GroupBy(d => d.Wish).Select(gap => new RotaGap(gap.Key, gap.Count(), pool.Count, pool.Count(candidate => !candidate.Barred.Contains(gap.Key.DepartmentId))))
                .OrderBy(gap => gap.Wish.DepartmentName, StringComparer.Ordinal).ThenBy(gap => gap.Wish.Channel)]);
    }

    // Shops are filled one by one. Where everybody free for a shop has more to do than somebody else, shops already drawn are handed on
    // along the shortest chain that ends at whoever has least: so every step leaves the evenest loads that there are (an optimal
    // semi-matching; Harvey, Ladner, Lovász and Tamir, 2006).
    private sealed class Matching(List<RotaWish> shops, List<RotaCandidate> candidates)
    {
        private readonly int[] shopperOf = [.. Enumerable.Repeat(-1, shops.Count)];
        private readonly List<int>[] shopsOf = [.. candidates.Select(_ => new List<int>())];

        public Guid? ShopperOf(int shop) => shopperOf[shop] < 0 ? null : candidates[shopperOf[shop]].ShopperId;

        public void Fill(int start)
        {
            var cameFrom = new int[candidates.Count];
            Array.Fill(cameFrom, -1);
            var (least, lowest) = (-1, shopsOf.Length == 0 ? 0 : shopsOf.Min(mine => mine.Count));
            var queue = new Queue<int>([start]);
            while (queue.TryDequeue(out var shop))
            {
                for (var c = 0; c < candidates.Count; c++)
                {
                    if (cameFrom[c] >= 0 || !MayTake(c, shops[shop].DepartmentId)) continue;
                    cameFrom[c] = shop;
                    if (least < 0 || shopsOf[c].Count < shopsOf[least].Count) least = c;
                    foreach (var next in shopsOf[c]) queue.Enqueue(next);
                }

                if (least >= 0 && shopsOf[least].Count == lowest) break;
            }

            for (var to = least; to >= 0;)
            {
                var shop = cameFrom[to];
                var from = shopperOf[shop];
                shopsOf[to].Add(shop);
                if (from >= 0) shopsOf[from].Remove(shop);
                shopperOf[shop] = to;
                to = from;
            }
        }

        // Who hands one of the department on to take another has gained nothing, so what they have already decides.
        private bool MayTake(int c, Guid department) => !candidates[c].Barred.Contains(department) && shopsOf[c].TrueForAll(mine => shops[mine].DepartmentId != department);
    }

    // SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine and in every version of .NET.
    private sealed class Dice(long seed)
    {
        private ulong state = (ulong)seed;

        public List<T> Shuffled<T>(IEnumerable<T> items)
        {
            var list = items.ToList();
            for (var i = list.Count - 1; i > 0; i--)
            {
                var other = (int)(Next() % (ulong)(i + 1));
                (list[i], list[other]) = (list[other], list[i]);
            }

            return list;
        }

        private ulong Next()
        {
            state += 0x9E3779B97F4A7C15;
            var z = state;
            z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
            z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
            return z ^ (z >> 31);
        }
    }
}

/// <param name="Number">Shops, 1 or more.</param>
public sealed record RotaWish(Guid DepartmentId, string DepartmentName, Channel Channel, int Number);

/// <param name="Barred">The departments that the shopper must not shop: <see cref="ReportingLines.Barred"/>.</param>
public sealed record RotaCandidate(Guid ShopperId, IReadOnlySet<Guid> Barred);

public sealed record RotaShop(Guid DepartmentId, Channel Channel, Guid ShopperId);

/// <param name="Missing">Shops for which there is nobody.</param>
/// <param name="Free">Those of the pool to whom the department is not barred.</param>
public sealed record RotaGap(RotaWish Wish, int Missing, int Pool, int Free)
{
    public string Sentence
    {
        get
        {
            var what = $"{Wish.DepartmentName}: {(Missing == 1 ? "one shop" : $"{Missing} shops")} {Wish.Channel.Words()} cannot be made. ";
            return what + (Pool == 0 ? "The pool of shoppers is empty. Add shoppers to it."
                : Free > 0 ? $"{(Free == 1 ? "One shopper of the pool" : $"{Free} shoppers of the pool")} may shop this department, and each makes one shop of it in a round. Ask for fewer, or add shoppers from elsewhere."
                : "Every shopper of the pool works in this department or belongs to its line of supervision. Add a shopper from elsewhere.");
        }
    }
}

/// <param name="Shops">Those that have a shopper.</param>
/// <param name="Gaps">What could not be filled, by department.</param>
public sealed record RotaDraw(IReadOnlyList<RotaShop> Shops, IReadOnlyList<RotaGap> Gaps);
