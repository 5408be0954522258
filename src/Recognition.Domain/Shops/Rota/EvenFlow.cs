namespace Recognition.Domain.Shops;

/// <summary>
/// Gives units of demand to takers: as many as possible, and of all ways to do so one of the least cost. A taker's first unit costs nothing,
/// the second one step, the third two: so the loads are the evenest that there are. A flow of least cost by successive shortest paths with
/// potentials (Edmonds and Karp, 1972); the potentials prove the optimum.
/// </summary>
/// <param name="demands">Those of one group never give two units to one taker.</param>
/// <param name="cost">Of giving a unit of a demand to a taker, 0 or more; null where the taker may not have it.</param>
/// <param name="load">What each taker has beforehand.</param>
/// <param name="capacity">What each taker may have.</param>
/// <param name="step">By how much each further unit of a taker costs more.</param>
internal sealed class EvenFlow(IReadOnlyList<EvenFlow.Demand> demands, Func<int, int, long?> cost, int[] load, int[] capacity, long step)
{
    private const long Never = long.MaxValue;
    private const int Nobody = -1;

    private readonly int takers = load.Length;
    private readonly int[] loads = [.. load];
    private readonly int[] left = [.. demands.Select(demand => demand.Number)];
    private readonly long[] costs = [.. demands.SelectMany((_, d) => load.Select((_, t) => cost(d, t) ?? Never))];
    private readonly int[] holder = [.. Enumerable.Repeat(Nobody, (demands.Count == 0 ? 0 : demands.Max(demand => demand.Group) + 1) * load.Length)];
    private readonly List<int>[] held = [.. load.Select(_ => new List<int>())];

    // Nodes are the demands, then the takers.
    private readonly long[] potential = new long[demands.Count + load.Length];
    private readonly long[] distance = new long[demands.Count + load.Length];
    private readonly (int Node, int Taker)[] cameFrom = new (int, int)[demands.Count + load.Length];
    private readonly NearestFirst nearest = new();
    private long sink;

    /// <summary>Units of each demand that nobody can take.</summary>
    public IReadOnlyList<int> Left => left;

    /// <summary>Whether further takers for the node's demand would help, or a higher capacity of the node's taker: it lies before the cut that ends the flow.</summary>
    public bool IsShort(int demand) => distance[demand] < Never;

    public bool TakerIsShort(int taker) => distance[demands.Count + taker] < Never;

    public int LoadOf(int taker) => loads[taker];

    /// <returns>Each unit given, by demand and taker.</returns>
    public IEnumerable<(int Demand, int Taker)> Solve()
    {
        while (Search() is >= 0 and var taker) Give(taker);
        return held.SelectMany((mine, taker) => mine.Select(demand => (demand, taker))).Order();
    }

    /// <summary>Whether no residual arc has a negative reduced cost, and none leads on from what the last search reached: then nothing is better.</summary>
    public bool IsProven()
    {
        for (var d = 0; d < demands.Count; d++)
        {
            if (left[d] > 0 && (demands[d].Cost < potential[d] || !IsShort(d))) return false;
            if (left[d] < demands[d].Number && demands[d].Cost > potential[d]) return false;
            for (var t = 0; t < takers; t++)
            {
                if (costs[At(d, t)] == Never) continue;
                var by = holder[Slot(d, t)];
                var other = by == Nobody || by == d ? demands.Count + t : by;
                var reduced = costs[At(d, t)] - (by == Nobody || by == d ? 0 : costs[At(by, t)]) + potential[d] - potential[other];
                if (by == d ? reduced > 0 : reduced < 0 || (IsShort(d) && distance[other] == Never)) return false;
                if (by == d && TakerIsShort(t) && !IsShort(d)) return false;
            }
        }

        return Enumerable.Range(0, takers).All(t => (loads[t] >= capacity[t] || (!TakerIsShort(t) && Reduced(t, loads[t]) >= 0)) && (held[t].Count == 0 || Reduced(t, loads[t] - 1) <= 0));
    }

    // Dijkstra, until the nearest free taker is certain. Who holds a unit may hand it back to its demand, which looks for another taker;
    // a demand may take a taker over from another of its group.
    private int Search()
    {
        Array.Fill(distance, Never);
        nearest.Clear();
        for (var d = 0; d < demands.Count; d++)
        {
            if (left[d] > 0) Reach(d, demands[d].Cost - potential[d], Nobody, Nobody);
        }

        var (best, found) = (Never, Nobody);
        while (nearest.TryTake(out var far, out var node) && far < best)
        {
            if (far > distance[node]) continue;
            if (node < demands.Count) LookFor(node, far);
            else
            {
                var taker = node - demands.Count;
                if (loads[taker] < capacity[taker] && far + Reduced(taker, loads[taker]) is var end && end < best) (best, found) = (end, taker);
                foreach (var demand in held[taker]) Reach(demand, far - costs[At(demand, taker)] + potential[node] - potential[demand], node, taker);
            }
        }

        if (found == Nobody) return Nobody;
        for (var node = 0; node < potential.Length; node++) potential[node] += Math.Min(distance[node], best);
        sink += best;
        return found;
    }

    private void LookFor(int demand, long far)
    {
        var (start, slot) = (At(demand, 0), Slot(demand, 0));
        for (var taker = 0; taker < takers; taker++)
        {
            if (costs[start + taker] is var price && price == Never) continue;
            var by = holder[slot + taker];
            if (by == demand) continue;
            var node = by == Nobody ? demands.Count + taker : by;
            Reach(node, far + price - (by == Nobody ? 0 : costs[At(by, taker)]) + potential[demand] - potential[node], demand, taker);
        }
    }

    private void Reach(int node, long far, int from, int taker)
    {
        if (far >= distance[node]) return;
        (distance[node], cameFrom[node]) = (far, (from, taker));
        nearest.Add(far, node);
    }

    private void Give(int taker)
    {
        loads[taker]++;
        var node = demands.Count + taker;
        while (cameFrom[node] is (not Nobody, var over) step)
        {
            if (step.Node < demands.Count)
            {
                if (node < demands.Count) held[over].Remove(node);
                held[over].Add(step.Node);
                holder[Slot(step.Node, over)] = step.Node;
            }
            else
            {
                held[over].Remove(node);
                holder[Slot(node, over)] = Nobody;
            }

            node = step.Node;
        }

        left[node]--;
    }

    private long Reduced(int taker, int had) => (had * step) + potential[demands.Count + taker] - sink;

    private int At(int demand, int taker) => (demand * takers) + taker;

    private int Slot(int demand, int taker) => (demands[demand].Group * takers) + taker;

    /// <param name="Group">0, 1, 2…</param>
    /// <param name="Number">Units, 0 or more.</param>
    /// <param name="Cost">Of each unit that is given to whomever, 0 or more.</param>
    internal readonly record struct Demand(int Group, int Number, long Cost);
}
