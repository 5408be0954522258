using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>The shops of one window, released together. docs/programme.md, 1.1 and 1.2.</summary>
public sealed class Round
{
    public const int NameLimit = 80;
    public const int ReasonLimit = ShopStep.TextLimit;

    private Round() { }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public DateOnly Opens { get; private set; }

    /// <summary>The last day of the window.</summary>
    public DateOnly Closes { get; private set; }

    /// <summary>Before this moment nothing of the round is released; UTC.</summary>
    public DateTime ReleaseAt { get; private set; }

    /// <summary>Whether the results are announced in Customer Service Week.</summary>
    public bool ForServiceWeek { get; private set; }

    /// <summary>By which the shoppers were drawn, but for the shops of Human Resources itself, so that the draw can be made again and looked at.</summary>
    public long RotaSeed { get; private set; }

    /// <summary>
    /// The department that ran the shops when the round was scheduled; null where the setting named none. It stays: whoever changes the
    /// setting later gets no shop into other hands. docs/programme.md, 1.6.
    /// </summary>
    public Guid? RunByDepartmentId { get; private set; }

    public int OutsideByPhone { get; private set; }

    public int OutsideInPerson { get; private set; }

    /// <summary>How many shops of each department are meant for outside shoppers.</summary>
    public OutsideShare Outside => new(OutsideByPhone, OutsideInPerson);

    /// <summary>Whether it is a plan still, which HR mends and then sends.</summary>
    public bool IsDraft { get; private set; }

    /// <summary>Whether departments do not reply to answers before the release. docs/programme.md, 1.12.</summary>
    public bool WithoutReplies { get; private set; }

    public Guid? ScheduledBy { get; private set; }

    public DateTime ScheduledAt { get; private set; }

    /// <summary>Who proposed the release, where the city wants two persons for it.</summary>
    public Guid? ReleaseProposedBy { get; private set; }

    public DateTime? ReleaseProposedAt { get; private set; }

    public Guid? ReleasedBy { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Who released the shops of Human Resources itself: the reviewer outside it. docs/programme.md, 1.6.</summary>
    public Guid? OwnReleasedBy { get; private set; }

    public DateTime? OwnReleasedAt { get; private set; }

    public Guid? CancelledBy { get; private set; }

    public DateTime? CancelledAt { get; private set; }

    public string? CancelReason { get; private set; }

    /// <summary>Since when nothing of the round may be disposed of, in UTC; null without a legal hold. docs/programme.md, 8.4.</summary>
    public DateTime? HeldAt { get; private set; }

    public Guid? HeldBy { get; private set; }

    public string? HoldReason { get; private set; }

    public Guid Version { get; private set; }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="runBy">The department that runs the shops.</param>
    /// <param name="by">Who schedules; null for a job.</param>
    /// <param name="outside">How many shops of each department are meant for outside shoppers.</param>
    /// <param name="at">The moment of scheduling, in UTC.</param>
    /// <exception cref="RuleBroken">The name is missing, or the window or the release time breaks a rule of <see cref="RoundWindow"/>.</exception>
    public static Round Schedule(Guid id, string name, RoundWindow window, DateTime releaseAt, long rotaSeed, Guid? runBy, CitySettings city, Guid? by, DateTime at, OutsideShare outside = default)
    {
        window.Check(city, releaseAt);
        return new Round
        {
            Id = id,
            Name = Sentence.Required(nameof(Name), name, NameLimit),
            Opens = window.Opens,
            Closes = window.Closes,
            ForServiceWeek = window.ForServiceWeek,
            ReleaseAt = releaseAt,
            RotaSeed = rotaSeed,
            RunByDepartmentId = runBy,
            OutsideByPhone = outside.Phone,
            OutsideInPerson = outside.InPerson,
            ScheduledBy = by,
            ScheduledAt = at,
        };
    }

    /// <summary>The departments whose shoppers a planner must not learn: the one that runs the shops, and the planner's own. docs/programme.md, 9.2.</summary>
    /// <param name="own">Where the planner works; null for a job.</param>
    public IReadOnlySet<Guid> UnseenFrom(Guid? own) => Unseen(RunByDepartmentId, own);

    /// <summary>The same of a round that is not scheduled yet.</summary>
    /// <param name="runBy">The department that runs the shops.</param>
    public static IReadOnlySet<Guid> Unseen(Guid? runBy, Guid? own) => new[] { runBy, own }.OfType<Guid>().ToHashSet();

    public RoundState StateOn(DateOnly today) =>
        CancelledAt is not null ? RoundState.Cancelled : ReleasedAt is not null ? RoundState.Released : IsDraft ? RoundState.Draft : today < Opens ? RoundState.Planned : today <= Closes ? RoundState.Open : RoundState.Closed;

    /// <summary>Changes name, window and release time while no shop could have been made.</summary>
    /// <param name="shops">All shops of the round: they are due by the window's last day.</param>
    /// <exception cref="RuleBroken">The window has opened, or the new terms break a rule as in <see cref="Schedule"/>.</exception>
    public void Change(string name, RoundWindow window, DateTime releaseAt, IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        DemandStanding(city);
        var today = city.Zone.DateOf(at);
        if (StateOn(today) is not (RoundState.Planned or RoundState.Draft)) throw new RuleBroken("The window of this round has opened, so it is not changed any more. Its shops can still be given to other shoppers or excluded.");
        if (window.Closes < today) throw new RuleBroken(nameof(Closes), "This window is over. Choose a later last day.");
        window.Check(city, releaseAt);
        Name = Sentence.Required(nameof(Name), name, NameLimit);
        (Opens, Closes, ForServiceWeek, ReleaseAt) = (window.Opens, window.Closes, window.ForServiceWeek, releaseAt);
        foreach (var shop in shops) shop.MoveTo(Closes);
    }

    /// <summary>Calls the round off with all its shops. They are kept, and stand in no figure.</summary>
    /// <param name="shops">All shops of the round.</param>
    /// <exception cref="RuleBroken">Something of it was released, it was cancelled already, or there is no reason.</exception>
    public void Cancel(Guid by, string reason, IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        DemandStanding(city);
        if ((ReleasedAt ?? OwnReleasedAt) is { } done) throw new RuleBroken($"Results of this round were released on {city.Zone.DateAndTime(done)}, so it cannot be cancelled any more.");
        CancelReason = Sentence.Required("Reason", reason, ReasonLimit);
        (CancelledBy, CancelledAt) = (by, at);
        foreach (var shop in shops.Where(shop => shop.State != ShopState.Excluded)) shop.Cancel(by, CancelReason, at);
    }

    /// <summary>Says whether departments reply to answers before the release; holds for shops that are accepted from now on.</summary>
    public void AskReplies(bool asked) => WithoutReplies = !asked;

    /// <summary>Why a call or visit of this moment is no shop of the round; null where nothing stands against it.</summary>
    public string? AgainstMoment(DateTime performedAt, CitySettings city, DateTime now)
    {
        var day = city.Zone.DateOf(performedAt);
        return performedAt > now ? "This lies ahead. Give the day and time of the call or visit."
            : day < Opens || day > Closes ? $"The window of this round is from {Written.Date(Opens)} to {Written.Date(Closes)}. Give a day in it, or ask Human Resources."
            : null;
    }

    /// <summary>Where two persons release: the first of them, who names nobody and changes no result.</summary>
    /// <exception cref="RuleBroken">As for <see cref="Release"/>, or it was proposed already.</exception>
    public void ProposeRelease(Guid by, IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        if (ReleaseProposedBy is not null) throw new RuleBroken("The release was proposed already. Another person confirms it.");
        DemandReleasable(shops, city, at);
        (ReleaseProposedBy, ReleaseProposedAt) = (by, at);
    }

    /// <summary>Opens the results of all shops but those of Human Resources itself to those who may read them.</summary>
    /// <param name="shops">All shops of the round but those of Human Resources.</param>
    /// <exception cref="RuleBroken">Too early, released already, shops are still out, or the second of two persons is missing.</exception>
    public void Release(Guid by, IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        DemandReleasable(shops, city, at);
        if (city.TwoPersonsRelease && ReleaseProposedBy is null) throw new RuleBroken("Two persons release a round. Propose the release first; another person then confirms it.");
        if (city.TwoPersonsRelease && ReleaseProposedBy == by) throw new RuleBroken("You proposed this release. Another person confirms it.");
        (ReleasedBy, ReleasedAt) = (by, at);
        foreach (var shop in shops.Where(shop => shop.State == ShopState.Accepted)) shop.Release(at);
    }

    /// <summary>Opens the results of the shops of Human Resources itself; the reviewer outside it does so. docs/programme.md, 1.6.</summary>
    /// <param name="shops">The shops of Human Resources in the round.</param>
    /// <param name="others">All others of the round: where none of them is left to release, the round is released herewith.</param>
    /// <exception cref="RuleBroken">Too early, released already, or shops are still out.</exception>
    public void ReleaseOwn(Guid by, IReadOnlyCollection<Shop> shops, IReadOnlyCollection<Shop> others, CitySettings city, DateTime at)
    {
        DemandStanding(city);
        if (OwnReleasedAt is not null) throw new RuleBroken("The shops of Human Resources in this round were released already.");
        DemandTime(city, at);
        DemandNoneOut(shops);
        (OwnReleasedBy, OwnReleasedAt) = (by, at);
        foreach (var shop in shops.Where(shop => shop.State == ShopState.Accepted)) shop.Release(at);
        EndWithout(others, by, at);
    }

    /// <summary>
    /// After a shop was excluded that is not of Human Resources: a proposed release was of other results and lapses, and where nothing is
    /// left to release beside what was, the round is released.
    /// </summary>
    /// <param name="shops">All shops of the round but those of Human Resources.</param>
    public void GoOnWithout(Guid by, IReadOnlyCollection<Shop> shops, DateTime at)
    {
        ForgetProposal();
        if (OwnReleasedAt is not null) EndWithout(shops, by, at);
    }

    /// <summary>A proposed release lapses where the results are others than those that were proposed.</summary>
    public void ForgetProposal()
    {
        if (ReleasedAt is null) (ReleaseProposedBy, ReleaseProposedAt) = (null, null);
    }

    /// <summary>Keeps whatever there is of the round until the hold is lifted.</summary>
    /// <exception cref="RuleBroken">It is held already, or there is no reason.</exception>
    public void Hold(string? reason, Guid by, DateTime at)
    {
        if (HeldAt is not null) throw new RuleBroken("This round is under legal hold already.");
        HoldReason = Sentence.Required("Reason", reason, ReasonLimit);
        (HeldBy, HeldAt) = (by, at);
    }

    /// <exception cref="RuleBroken">It is not held.</exception>
    public void LiftHold()
    {
        if (HeldAt is null) throw new RuleBroken("This round is not under legal hold.");
        (HeldAt, HeldBy, HoldReason) = (null, null, null);
    }

    private void EndWithout(IReadOnlyCollection<Shop> others, Guid by, DateTime at)
    {
        if (ReleasedAt is null && others.All(shop => shop.State == ShopState.Excluded)) (ReleasedBy, ReleasedAt) = (by, at);
    }

    private void DemandStanding(CitySettings city)
    {
        if (CancelledAt is { } off) throw new RuleBroken($"This round was cancelled on {city.Zone.DateAndTime(off)}.");
    }

    /// <summary>Keeps the round as a plan, before its shops are offered.</summary>
    public void KeepAsPlan() => IsDraft = true;

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

    private void DemandReleasable(IReadOnlyCollection<Shop> shops, CitySettings city, DateTime at)
    {
        DemandStanding(city);
        if (ReleasedAt is { } done) throw new RuleBroken($"This round was released on {city.Zone.DateAndTime(done)}.");
        if (IsDraft) throw new RuleBroken("This round is a plan still. Send it first.");
        DemandTime(city, at);
        DemandNoneOut(shops);
    }

    private void DemandTime(CitySettings city, DateTime at)
    {
        if (at < ReleaseAt) throw new RuleBroken($"This round may be released from {city.Zone.DateAndTime(ReleaseAt)} on.");
    }

    private static void DemandNoneOut(IReadOnlyCollection<Shop> shops)
    {
        var parts = new List<string>();
        var (out_, unreviewed) = (shops.Count(shop => shop.IsOut || shop.State is ShopState.Planned or ShopState.Declined), shops.Count(shop => shop.State == ShopState.Submitted));
        if (out_ > 0) parts.Add(out_ == 1 ? "One shop is still out. Remind the shopper or exclude the shop." : $"{Count(out_)} shops are still out. Remind the shoppers or exclude the shops.");
        if (unreviewed > 0) parts.Add(unreviewed == 1 ? "One shop waits for review. Accept, return or exclude it." : $"{Count(unreviewed)} shops wait for review. Accept, return or exclude them.");
        if (parts.Count > 0) throw new RuleBroken(string.Join(" ", parts));
        if (shops.All(shop => shop.State != ShopState.Accepted)) throw new RuleBroken("No shop of this round was accepted, so there is nothing to release.");
    }

    private static string Count(int number) => number switch { 2 => "Two", 3 => "Three", 4 => "Four", 5 => "Five", 6 => "Six", 7 => "Seven", 8 => "Eight", 9 => "Nine", _ => $"{number}" };
}
