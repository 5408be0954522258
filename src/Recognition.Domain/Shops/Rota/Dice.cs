namespace Recognition.Domain.Shops;

/// <summary>Chance from a recorded seed. SplitMix64 (Steele, Lea and Flood, 2014): the same numbers on every machine and in every version of .NET.</summary>
internal sealed class Dice(long seed)
{
    private ulong state = (ulong)seed;

    public List<T> Shuffled<T>(IEnumerable<T> items)
    {
        var list = items.ToList();
        for (var i = list.Count - 1; i > 0; i--)
        {
            var other = Below(i + 1);
            (list[i], list[other]) = (list[other], list[i]);
        }

        return list;
    }

    /// <returns>From 0 to one less than the number.</returns>
    public int Below(int number) => (int)(Next() % (ulong)number);

    private ulong Next()
    {
        state += 0x9E3779B97F4A7C15;
        var z = state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EB;
        return z ^ (z >> 31);
    }
}
