namespace Recognition.Domain.Access;

/// <summary>
/// Somebody who stands in for an absent person between two days, with that person's roles and reports.
/// Votes and shops are personal: nobody casts or fills in another's.
/// </summary>
public sealed class Deputy
{
    private Deputy() { }

    /// <exception cref="RuleBroken">A person stands in for themselves, or the last day lies before the first.</exception>
    public Deputy(Guid id, Guid absentId, Guid standInId, DateOnly from, DateOnly until)
    {
        if (absentId == standInId) throw new RuleBroken(nameof(StandInId), "Nobody stands in for themselves. Choose another person.");
        if (until < from) throw new RuleBroken(nameof(Until), "The last day lies before the first. Choose a later one.");
        (Id, AbsentId, StandInId, From, Until) = (id, absentId, standInId, from, until);
    }

    public Guid Id { get; private set; }

    public Guid AbsentId { get; private set; }

    public Guid StandInId { get; private set; }

    public DateOnly From { get; private set; }

    public DateOnly Until { get; private set; }

    public Guid Version { get; private set; }

    /// <exception cref="RuleBroken">The last day lies before the first.</exception>
    public void End(DateOnly lastDay)
    {
        if (lastDay < From) throw new RuleBroken(nameof(Until), "The last day lies before the first. Choose a later one.");
        Until = lastDay;
    }
}
