using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>What an employee asks for on one day with one organization.</summary>
public sealed record LeaveAsk(Guid Id, DateOnly Date, Hours Hours, LeaveUse Use, LeaveOrganization Organization);

/// <summary>One line of a request, as it stands in the ledger. docs/programme.md, 4.5.</summary>
public sealed class LeaveLine
{
    private LeaveLine() { }

    internal LeaveLine(Guid requestId, LeaveAsk ask)
    {
        if (ask.Hours == Hours.None) throw new RuleBroken(nameof(Hours), "Ask for a quarter hour at least.");
        CheckListed(ask.Organization, ask.Use, ask.Date);
        (Id, RequestId, Date, Asked, Use, OrganizationId) = (ask.Id, requestId, ask.Date, ask.Hours, ask.Use, ask.Organization.Id);
    }

    public Guid Id { get; private set; }

    public Guid RequestId { get; private set; }

    /// <summary>The date of service.</summary>
    public DateOnly Date { get; private set; }

    public Hours Asked { get; private set; }

    public LeaveUse Use { get; private set; }

    public Guid OrganizationId { get; private set; }

    /// <summary>The hours that were served, up to those asked for; null until the supervisor has verified them.</summary>
    public Hours? Verified { get; private set; }

    internal void CheckListed(IReadOnlyDictionary<Guid, LeaveOrganization> organizations) =>
        CheckListed(organizations[OrganizationId], Use, Date);

    internal void CheckServed(Hours served)
    {
        if (served > Asked)
            throw new RuleBroken(nameof(Verified), $"{Asked} were approved for {Written.Date(Date)}. Verify that many or fewer; more need a new request.");
    }

    internal void Verify(Hours served) => Verified = served;

    private static void CheckListed(LeaveOrganization organization, LeaveUse use, DateOnly date)
    {
        if (!organization.IsListed(use, date))
            throw new RuleBroken($"{organization.Name} is not listed for this use on {Written.Date(date)}. Choose one that is listed on that day.");
    }
}
