namespace Recognition.Domain.Shops;

/// <summary>A department that HR keeps away from a shopper, with the reason. docs/programme.md, 1.5.</summary>
public sealed class ShopperBar
{
    public const int ReasonLimit = 300;

    private ShopperBar() { }

    /// <param name="bar"><see cref="Bar.Kin"/> or <see cref="Bar.Recognised"/>: the rest the portal knows by itself.</param>
    /// <param name="from">The first day on which it holds, in the city's zone.</param>
    /// <exception cref="RuleBroken">It is neither of the two, or there is no reason.</exception>
    public ShopperBar(Guid id, Guid shopperId, Guid departmentId, Bar bar, string reason, DateOnly from)
    {
        if (bar is not (Bar.Kin or Bar.Recognised)) throw new RuleBroken(nameof(Bar), "Say whether somebody close works there, or the shopper was recognised.");
        (Id, ShopperId, DepartmentId, Bar, From) = (id, shopperId, departmentId, bar, from);
        Reason = Sentence.Required(nameof(Reason), reason, ReasonLimit);
    }

    public Guid Id { get; private set; }

    public Guid ShopperId { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Bar Bar { get; private set; }

    public string Reason { get; private set; } = "";

    public DateOnly From { get; private set; }

    public Guid Version { get; private set; }
}
