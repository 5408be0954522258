using System.Globalization;

namespace Recognition.Domain.Pacesetter;

/// <summary>What a ballot says: places of the ballot, the most preferred first; none at all is a blank ballot.</summary>
public sealed class Ranking
{
    /// <summary>The place of "No award", where it stands on the ballot.</summary>
    public const int NoAward = 0;

    private readonly int[] places;

    private Ranking(IEnumerable<int> places) => this.places = [.. places];

    public static Ranking Blank { get; } = new([]);

    public IReadOnlyList<int> Places => places;

    /// <summary>As it is kept: <c>2&gt;1&gt;3</c>, or nothing for a blank one.</summary>
    public static Ranking Read(string text) => new(text.Split('>', StringSplitOptions.RemoveEmptyEntries).Select(place => int.Parse(place, CultureInfo.InvariantCulture)));

    /// <param name="ranks">The rank that was chosen for each place; what is not ranked is left out. Ranks go 1, 2, 3… without a gap.</param>
    /// <param name="standing">The places of the ballot.</param>
    /// <exception cref="RuleBroken">Nothing is ranked, two share a rank, a rank is left out, or a place is not on the ballot.</exception>
    public static Ranking Of(IReadOnlyDictionary<int, int> ranks, IReadOnlySet<int> standing)
    {
        if (ranks.Count == 0) throw new RuleBroken("Ranks", "Rank one nominee at least, or choose a blank ballot.");
        if (!ranks.Keys.All(standing.Contains)) throw new RuleBroken("Ranks", "The ballot has changed since you opened it. Load the page again.");
        var inOrder = ranks.OrderBy(rank => rank.Value).ToList();
        for (var i = 0; i < inOrder.Count; i++)
        {
            if (i > 0 && inOrder[i].Value == inOrder[i - 1].Value) throw new RuleBroken("Ranks", $"Two nominees have rank {inOrder[i].Value}. Give each a rank of its own.");
            if (inOrder[i].Value != i + 1) throw new RuleBroken("Ranks", $"Rank {i + 1} is given to nobody. Use 1, 2, 3 without a gap.");
        }

        return new(inOrder.Select(rank => rank.Key));
    }

    public override string ToString() => string.Join('>', places.Select(place => place.ToString(CultureInfo.InvariantCulture)));
}
