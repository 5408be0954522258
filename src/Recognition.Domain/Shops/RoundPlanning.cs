using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

// The plan, before its shops are offered.
public sealed partial class Round
{
    /// <summary>By which the shoppers were drawn, but for the shops of Human Resources itself, so that the draw can be made again and looked at.</summary>
    public long RotaSeed { get; private set; }

    public int OutsideByPhone { get; private set; }

    public int OutsideInPerson { get; private set; }

    /// <summary>How many shops of each department are meant for outside shoppers.</summary>
    public OutsideShare Outside => new(OutsideByPhone, OutsideInPerson);

    /// <summary>Whether it is a plan still, which HR mends and then sends.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>The departments whose shoppers a planner must not learn: the one that runs the shops, and the planner's own. docs/programme.md, 9.2.</summary>
    /// <param name="own">Where the planner works; null for a job.</param>
    public IReadOnlySet<Guid> UnseenFrom(Guid? own) => Unseen(RunByDepartmentId, own);

    /// <summary>The same of a round that is not scheduled yet.</summary>
    /// <param name="runBy">The department that runs the shops.</param>
    public static IReadOnlySet<Guid> Unseen(Guid? runBy, Guid? own) => new[] { runBy, own }.OfType<Guid>().ToHashSet();

    /// <summary>Keeps the round as a plan, before its shops are offered.</summary>
    /// <param name="shops">All shops of the round.</param>
    /// <exception cref="RuleBroken">A shop was offered.</exception>
    public void KeepAsPlan(IReadOnlyCollection<Shop> shops) =>
        IsDraft = shops.All(shop => shop.State == ShopState.Planned) ? true : throw new RuleBroken("This round was sent already. Its shoppers have their letters.");

    /// <summary>Means another number of shops for outside shoppers; the next draw keeps it.</summary>
    /// <exception cref="RuleBroken">The round was sent: its shops have their shoppers.</exception>
    public void MeanForOutside(OutsideShare share)
    {
        if (share == Outside) return;
        if (!IsDraft) throw new RuleBroken(share.Phone != OutsideByPhone ? nameof(OutsideByPhone) : nameof(OutsideInPerson), "This round was sent, so its shops have their shoppers. Give single ones to others on its page.");
        (OutsideByPhone, OutsideInPerson) = (share.Phone, share.InPerson);
    }

    /// <summary>Records the seed of a new draw.</summary>
    /// <exception cref="RuleBroken">The round was sent.</exception>
    public void DrawWith(long seed) => RotaSeed = IsDraft ? seed : throw new RuleBroken("This round was sent already, so it is not drawn again.");

    /// <summary>Sends the plan: each shop is offered to its shopper.</summary>
    /// <param name="shops">All shops of the round.</param>
    /// <exception cref="RuleBroken">It was sent or cancelled, its window is over, or it has no shop.</exception>
    public void Send(Guid by, IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        DemandStanding(city);
        if (!IsDraft) throw new RuleBroken("This round was sent already. Its shoppers have their letters.");
        if (Closes < city.Zone.DateOf(at)) throw new RuleBroken("The window of this plan is over. Choose later days, then send it.");
        if (shops.Count == 0) throw new RuleBroken("This plan has no shop. Draw it again.");
        (IsDraft, ScheduledBy, ScheduledAt) = (false, by, at);
        foreach (var shop in shops) shop.Offer(by, at);
    }
}
