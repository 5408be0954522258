using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

// To whom the shop is given, for when, and whether they take it.
public sealed partial class Shop
{
    /// <summary>The last day of the round's window.</summary>
    public DateOnly DueOn { get; private set; }

    /// <summary>When the rota wants it made, in UTC; any other business hour of the window counts too. Null where no hour was drawn.</summary>
    public DateTime? PlannedAt { get; private set; }

    /// <summary>Whether the planner fixed shopper, day and hour: a new draw leaves them.</summary>
    public bool IsPinned { get; private set; }

    /// <summary>Whether another shopper could still begin it anew.</summary>
    public bool MayBeReassigned => State is ShopState.Assigned or ShopState.Taken or ShopState.Begun or ShopState.Declined;

    /// <summary>Whether its shopper may still say that they cannot make it.</summary>
    public bool MayBeDeclined => State is ShopState.Assigned or ShopState.Taken;

    /// <summary>When HR last wrote to the shopper that the shop is out; null where it did not.</summary>
    public DateTime? RemindedAt => steps.LastOrDefault(step => step.IsReminder)?.At;

    /// <summary>Plans the shop for an hour, or for none.</summary>
    /// <exception cref="RuleBroken">It was made, declined or taken out.</exception>
    public void PlanFor(DateTime? at) => PlannedAt = IsOut || State == ShopState.Planned ? at : throw new RuleBroken("This shop is not to be made any more, so it has no hour.");

    /// <summary>The planner, or a new draw, arranges a shop of a plan.</summary>
    /// <param name="at">In UTC; null for any business hour of the window.</param>
    /// <exception cref="RuleBroken">It was offered already.</exception>
    public void Arrange(Guid shopperId, DateTime? at, bool isPinned)
    {
        if (State != ShopState.Planned) throw new RuleBroken("This shop was offered to its shopper already.");
        (ShopperId, PlannedAt, IsPinned) = (shopperId, at, isPinned);
    }

    /// <summary>Offers a planned shop to its shopper.</summary>
    /// <param name="by">Who sends the plan; null for a job.</param>
    /// <exception cref="RuleBroken">It was offered before.</exception>
    public void Offer(Guid? by, DateTime at)
    {
        if (State != ShopState.Planned) throw new RuleBroken("This shop was offered to its shopper already.");
        Step(ShopState.Assigned, by, at, null);
    }

    /// <summary>The shopper says that they make it.</summary>
    /// <exception cref="RuleBroken">The shop is not out.</exception>
    public void Take(DateTime at)
    {
        DemandOut();
        if (State == ShopState.Assigned) Step(ShopState.Taken, null, at, null);
    }

    /// <summary>The shopper says that they cannot make it, and why. It is then offered to another, or waits for HR.</summary>
    /// <exception cref="RuleBroken">It was begun, or there is no reason.</exception>
    public void Decline(string reason, DateTime at)
    {
        DemandOut();
        if (!MayBeDeclined) throw new RuleBroken("You have begun this shop, so it is not declined any more. Tell Human Resources if you cannot make it.");
        Step(ShopState.Declined, null, at, Sentence.Required("Reason", reason, ShopStep.TextLimit));
    }

    /// <summary>HR writes to the shopper that the shop is still out.</summary>
    /// <exception cref="RuleBroken">The shop is not out, or its shopper was reminded on this day already.</exception>
    /// <param name="by">Null where the portal reminds by itself.</param>
    public void Remind(Guid? by, CitySettings city, DateTime at)
    {
        DemandOut();
        if (WasReminded(city, at)) throw new RuleBroken("The shopper was reminded today already. Wait until tomorrow.");
        Step(State, by, at, null, isReminder: true);
    }

    /// <summary>Whether one of the days of a reminder has come on which, or since which, nothing was written to the shopper.</summary>
    public bool IsReminderDue(CitySettings city, DateTime at) =>
        IsOut && Reminders.LastMark(DueOn, LastReturn is { } back ? city.Zone.DateOf(back.At) : null, city.Calendar, city.Zone.DateOf(at)) is { } mark
        && !steps.Exists(step => (step.IsReminder || step.State is ShopState.Assigned or ShopState.Returned) && city.Zone.DateOf(step.At) >= mark);

    /// <summary>Whether the shopper was reminded already on the city's day of this moment.</summary>
    public bool WasReminded(CitySettings city, DateTime at) => RemindedAt is { } last && city.Zone.DateOf(last) == city.Zone.DateOf(at);

    /// <summary>Gives the shop to another shopper, who begins anew.</summary>
    /// <param name="shopperId">Somebody whom <see cref="ReportingLines"/> does not bar from the department.</param>
    /// <exception cref="RuleBroken">It was submitted, or it is over.</exception>
    /// <param name="by">Who gives it; null where its shopper declined and the rules gave it on.</param>
    public void Reassign(Guid? by, Guid shopperId, DateTime at)
    {
        if (State != ShopState.Declined) DemandOut();
        if (!MayBeReassigned) throw new RuleBroken("This shop was submitted and returned with a question: only its shopper can answer. Wait for the answer, or exclude the shop.");
        (ShopperId, PlannedAt) = (shopperId, null); // the hour was drawn for the other's days
        Step(ShopState.Assigned, by, at, null);
    }

    internal void MoveTo(DateOnly dueOn) => DueOn = dueOn;
}
