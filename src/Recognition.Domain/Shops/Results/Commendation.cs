using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>
/// A released shop in which an employee was named, for its reviewer to decide on: the employee it commends, or why it commends nobody. A
/// release leaves one for each excellent shop with a name. docs/programme.md, 2.14.
/// </summary>
public sealed class Commendation
{
    public const int TextLimit = 1000;

    private Commendation() { }

    /// <param name="shop">Released, at or above the threshold of that day.</param>
    /// <exception cref="RuleBroken">It is not.</exception>
    public Commendation(Guid id, Shop shop, CitySettings city)
    {
        if (shop.State != ShopState.Released || !NamedEmployee.IsKnown(shop, city)) throw new RuleBroken("This shop is not excellent and released, so no name is taken from it.");
        (Id, ShopId) = (id, shop.Id);
    }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>Null until it is decided, and where nobody is commended.</summary>
    public Guid? EmployeeId { get; private set; }

    /// <summary>What the employee and the supervisor read; or why nobody is commended. Null until it is decided.</summary>
    public string? Text { get; private set; }

    public Guid? DecidedBy { get; private set; }

    /// <summary>UTC; null while it waits.</summary>
    public DateTime? DecidedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <param name="employee">The one whom the reviewer takes the name to mean.</param>
    /// <param name="text">What was done well: the employee and the supervisor read it.</param>
    /// <exception cref="RuleBroken">It was decided, somebody commends themselves, or nothing is said.</exception>
    public void Commend(Guid employee, string? text, Guid by, DateTime at)
    {
        if (employee == by) throw new RuleBroken("Nobody commends themselves. A colleague confirms it.");
        Decide(text, by, at);
        EmployeeId = employee;
    }

    /// <param name="reason">Such as a name that nobody in the department bears.</param>
    /// <exception cref="RuleBroken">It was decided, or there is no reason.</exception>
    public void PassOver(string? reason, Guid by, DateTime at) => Decide(reason, by, at);

    private void Decide(string? text, Guid by, DateTime at)
    {
        if (DecidedAt is not null) throw new RuleBroken("This was decided already.");
        Text = Sentence.Required(nameof(Text), text, TextLimit);
        (DecidedBy, DecidedAt) = (by, at);
    }
}
