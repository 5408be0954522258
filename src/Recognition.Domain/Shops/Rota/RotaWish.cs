namespace Recognition.Domain.Shops;

/// <param name="Number">Shops, 1 or more.</param>
public sealed record RotaWish(Guid DepartmentId, string DepartmentName, Channel Channel, int Number)
{
    /// <summary>Whether the last round had no shop of the department that counts: such departments come first.</summary>
    public bool MissedLast { get; init; }

    /// <summary>Whether it is meant for somebody without an account with the city, where the pool has one who may.</summary>
    public bool ByResident { get; init; }

    /// <summary>What the scenario needs of the shopper, such as a language.</summary>
    public IReadOnlySet<string> Needs { get; init; } = new HashSet<string>();
}
