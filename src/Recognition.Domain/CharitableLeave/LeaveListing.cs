using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>The days on which an organization counts for one use, first and last included.</summary>
public sealed class LeaveListing
{
    private LeaveListing() { }

    internal LeaveListing(Guid id, Guid organizationId, LeaveUse use, DateOnly from, Guid by, DateTime at) =>
        (Id, OrganizationId, Use, From, ListedBy, ListedAt) = (id, organizationId, use, from, by, at);

    public Guid Id { get; private set; }

    public Guid OrganizationId { get; private set; }

    public LeaveUse Use { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    public Guid ListedBy { get; private set; }

    public DateTime ListedAt { get; private set; }

    public Guid? EndedBy { get; private set; }

    public DateTime? EndedAt { get; private set; }

    public bool Covers(DateOnly date) => From <= date && (Until is null || date <= Until);

    internal void End(DateOnly lastDay, Guid by, DateTime at)
    {
        if (lastDay < From) throw new RuleBroken("Until", $"The listing begins on {Written.Date(From)}. End it on that day or later.");
        (Until, EndedBy, EndedAt) = (lastDay, by, at);
    }
}
