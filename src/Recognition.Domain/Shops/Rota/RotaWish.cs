namespace Recognition.Domain.Shops;

/// <param name="Number">Shops, 1 or more.</param>
public sealed record RotaWish(Guid DepartmentId, string DepartmentName, Channel Channel, int Number)
{
    /// <summary>The name of the form on which its shops are made.</summary>
    public string FormName { get; init; } = "";

    public NamedForm Form => new(Channel, FormName);

    /// <summary>Whether the last round had no shop of the department that counts: such departments come first.</summary>
    public bool MissedLast { get; init; }

    /// <summary>Whether it is meant for somebody without an account with the city, where the pool has one who may.</summary>
    public bool ByResident { get; init; }

    /// <summary>What the scenario needs of the shopper, such as a language.</summary>
    public IReadOnlySet<string> Needs { get; init; } = new HashSet<string>();

    /// <summary>The same for all wishes of a department and channel that need the same.</summary>
    public string Kind => KindOf(Needs);

    public static string KindOf(IEnumerable<string> needs) => string.Join('\n', needs.Distinct().Order(StringComparer.Ordinal));

    /// <summary>The wishes for shops of one department and channel. Those that need nothing are meant for outside shoppers first, since most of them can make those.</summary>
    /// <param name="needs">Of each shop.</param>
    /// <param name="outside">How many of them are meant for outside shoppers; of fewer, all.</param>
    public static IEnumerable<RotaWish> Of(Guid department, string name, Channel channel, IEnumerable<IReadOnlyCollection<string>> needs, int outside)
    {
        foreach (var alike in needs.GroupBy(KindOf).OrderBy(alike => alike.First().Count).ThenBy(alike => alike.Key, StringComparer.Ordinal))
        {
            var wish = new RotaWish(department, name, channel, alike.Count()) { Needs = alike.First().ToHashSet() };
            var meant = Math.Clamp(outside, 0, wish.Number);
            outside -= meant;
            if (meant > 0) yield return wish with { Number = meant, ByResident = true };
            if (wish.Number > meant) yield return wish with { Number = wish.Number - meant };
        }
    }
}
