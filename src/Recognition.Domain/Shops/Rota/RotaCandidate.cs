namespace Recognition.Domain.Shops;

/// <param name="Bars">The departments that the shopper must not shop, each with the rule that stands against it.</param>
public sealed record RotaCandidate(Guid ShopperId, IReadOnlyDictionary<Guid, Bar> Bars)
{
    public string Name { get; init; } = "";

    /// <summary>How many shops of the round the shopper may have in all.</summary>
    public int Capacity { get; init; } = int.MaxValue;

    /// <summary>How many of them the shopper has beforehand.</summary>
    public int Load { get; init; }

    /// <summary>How many weeks ago the shopper last shopped a department; none that was never shopped.</summary>
    public IReadOnlyDictionary<Guid, int> WeeksSince { get; init; } = new Dictionary<Guid, int>();

    /// <summary>What the shopper can do that a scenario may need.</summary>
    public IReadOnlySet<string> Skills { get; init; } = new HashSet<string>();

    /// <summary>The forms on which a quiz is asked that the shopper has not passed.</summary>
    public IReadOnlySet<NamedForm> NotCertifiedOn { get; init; } = new HashSet<NamedForm>();

    /// <summary>Whether the shopper has no account with the city.</summary>
    public bool IsOutside { get; init; }

    /// <summary>The candidate with shops of the round that stay with them.</summary>
    public RotaCandidate Having(IReadOnlyCollection<Guid> departments)
    {
        var bars = new Dictionary<Guid, Bar>(Bars);
        foreach (var department in departments) bars.TryAdd(department, Bar.Drawn);
        return this with { Bars = bars, Load = departments.Count };
    }

    /// <summary>The candidate beside shops of the round that whoever plans sees: they take up capacity, and are no load, or whoever has the fewest of them would be known to have one more.</summary>
    public RotaCandidate Beside(int shops) => this with { Capacity = Math.Max(0, Capacity - shops) };

    /// <summary>The rule that stands against giving the wish to the shopper; null where none does.</summary>
    public Bar? Against(RotaWish wish) =>
        Bars.TryGetValue(wish.DepartmentId, out var bar) ? bar
        : NotCertifiedOn.Contains(wish.Form) ? Bar.NotCertified
        : !wish.Needs.All(Skills.Contains) ? Bar.LacksSkill
        : null;

    /// <summary>Whether nothing but the days between two shops of a department stands against it.</summary>
    internal bool IsLockedAlone(RotaWish wish) => Against(wish) is Bar.ShoppedLately && (this with { Bars = new Dictionary<Guid, Bar>() }).Against(wish) is null;

    /// <summary>How well the department may remember the voice: 0 for never heard, up to <see cref="Rota.Remembered"/>.</summary>
    internal long Memory(Guid department) => WeeksSince.TryGetValue(department, out var weeks) ? Math.Clamp(Rota.Remembered - weeks, 0, Rota.Remembered) : 0;
}
