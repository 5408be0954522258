namespace Recognition.Domain.Shops;

/// <summary>Shops by inside shoppers, who are employees, beside those by outside shoppers, who are residents. docs/programme.md, 2.18.</summary>
public sealed record ShopperSplit(ScoreSum Inside, ScoreSum Outside)
{
    public static ShopperSplit None { get; } = new(ScoreSum.None, ScoreSum.None);

    /// <summary>Of either.</summary>
    public int Scored => Inside.Scored + Outside.Scored;

    public ShopperSplit Plus(ShopperSplit other) => new(Inside.Plus(other.Inside), Outside.Plus(other.Outside));

    internal ShopperSplit Minus(ShopperSplit part) => new(Inside.Minus(part.Inside), Outside.Minus(part.Outside));

    internal bool StandsOn(int minimumBase) => Inside.Scored >= minimumBase && Outside.Scored >= minimumBase;
}

/// <summary>The score, and access where it may be told too, by inside and outside shoppers.</summary>
/// <param name="Access">Null where it is not told.</param>
public sealed record ShopperFigures(ShopperSplit Score, ShopperSplit? Access);

/// <summary>
/// Which splits of a quarter are told, so that nobody reckons one on too few shops: not from the rest of a department's shops, nor from
/// the city's figure less those of departments. docs/programme.md, 2.18.
/// </summary>
public sealed class ToldSplits
{
    private const int FewestAnywhere = 3;

    private readonly Dictionary<Guid, ShopperFigures> departments = [];

    /// <param name="results">All that was released of the quarter, the city's rows among them.</param>
    /// <param name="minimumBase">The city's; with a smaller one than three, of two shoppers each would know the other's score.</param>
    public ToldSplits(IReadOnlyCollection<ReleasedSplit> results, int minimumBase)
    {
        minimumBase = Fewest = Math.Max(minimumBase, FewestAnywhere);
        var (all, own) = (results.Where(r => r.DepartmentId is null).ToList(), results.Where(r => r.DepartmentId is not null).GroupBy(r => r.DepartmentId!.Value).ToList());
        var (cityScore, cityAccess) = (Sum(all, r => r.Score), Sum(all, r => r.Access));
        var scores = Told(own.Select(rows => (rows.Key, Sum(rows, r => r.Score))), cityScore, minimumBase);
        // Whose score is not told, tells no access either: its base would tell that of the score.
        var access = Told(own.Where(rows => scores.ContainsKey(rows.Key)).Select(rows => (rows.Key, Sum(rows, r => r.Access))), cityAccess, minimumBase);
        foreach (var (id, score) in scores) departments[id] = new(score, access.GetValueOrDefault(id));
        if (cityScore?.StandsOn(minimumBase) == true) City = new(cityScore, cityAccess?.StandsOn(minimumBase) == true ? cityAccess : null);
    }

    /// <summary>On fewer shops of either neither is told.</summary>
    public int Fewest { get; }

    /// <summary>Null where it is not told.</summary>
    public ShopperFigures? City { get; }

    /// <returns>Null where it is not told.</returns>
    public ShopperFigures? Of(Guid department) => departments.GetValueOrDefault(department);

    // What is left of the city beside those that are told stands on the base too, or is nothing; else the smallest is told no more, and joins what is left.
    private static Dictionary<Guid, ShopperSplit> Told(IEnumerable<(Guid Id, ShopperSplit? Split)> departments, ShopperSplit? city, int minimumBase)
    {
        var told = departments.Where(own => own.Split?.StandsOn(minimumBase) == true).OrderBy(own => own.Split!.Scored).ThenBy(own => own.Id).Select(own => (own.Id, Split: own.Split!)).ToList();
        var left = told.Aggregate(city, (rest, own) => rest?.Minus(own.Split));
        var small = left is { Scored: > 0 } && !left.StandsOn(minimumBase);
        return told.Skip(small ? 1 : 0).ToDictionary(own => own.Id, own => own.Split);
    }

    // Null where some of it was released before shoppers were told apart.
    private static ShopperSplit? Sum(IEnumerable<ReleasedSplit> results, Func<ReleasedSplit, ShopperSplit?> split) => results.Aggregate((ShopperSplit?)ShopperSplit.None, (sum, r) => split(r) is { } more ? sum?.Plus(more) : null);
}

/// <summary>The split of a released result.</summary>
/// <param name="DepartmentId">Null for the whole city.</param>
/// <param name="Score">Null where it was released before shoppers were told apart; so is <paramref name="Access"/>.</param>
public sealed record ReleasedSplit(Guid? DepartmentId, ShopperSplit? Score, ShopperSplit? Access)
{
    /// <summary>What is not by outside shoppers is by inside ones.</summary>
    /// <param name="outside">As <see cref="ReleasedResult.Outside"/> keeps it.</param>
    public static ReleasedSplit Of(Guid? departmentId, string? outside, ScoreSum score, ScoreSum access)
    {
        if (outside is null) return new(departmentId, null, null);
        var apart = ReleasedSums.Outside(outside);
        return new(departmentId, new(score.Minus(apart.Score), apart.Score), new(access.Minus(apart.Access), apart.Access));
    }
}
