using Recognition.Domain.Settings;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>The shops of one window, released together. docs/programme.md, 1.1 and 1.2.</summary>
public sealed partial class Round
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

    /// <summary>
    /// The department that ran the shops when the round was scheduled; null where the setting named none. It stays: whoever changes the
    /// setting later gets no shop into other hands. docs/programme.md, 1.6.
    /// </summary>
    public Guid? RunByDepartmentId { get; private set; }

    /// <summary>Whether departments do not reply to answers before the release. docs/programme.md, 1.12.</summary>
    public bool WithoutReplies { get; private set; }

    public Guid? ScheduledBy { get; private set; }

    public DateTime ScheduledAt { get; private set; }

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
    /// <exception cref="RuleBroken">It is released: the term to reply is over.</exception>
    public void AskReplies(bool asked) => WithoutReplies = ReleasedAt is null ? !asked : throw new RuleBroken("This round is released, so departments do not reply to it any more.");

    /// <summary>Why a call or visit of this moment is no shop of the round; null where nothing stands against it. One that was made late bears a flag, and its reviewer decides.</summary>
    public string? AgainstMoment(DateTime performedAt, CitySettings city, DateTime now)
    {
        var day = city.Zone.DateOf(performedAt);
        return performedAt > now ? "This lies ahead. Give the day and time of the call or visit."
            : day < Opens ? $"The window of this round is from {Written.Date(Opens)} to {Written.Date(Closes)}. Give a day in it, or ask Human Resources."
            : null;
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

    private void DemandStanding(CitySettings city)
    {
        if (CancelledAt is { } off) throw new RuleBroken($"This round was cancelled on {city.Zone.DateAndTime(off)}.");
    }
}
