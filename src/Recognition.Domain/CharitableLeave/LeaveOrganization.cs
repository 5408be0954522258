using Recognition.Domain.Time;

namespace Recognition.Domain.CharitableLeave;

/// <summary>An organization with which hours may be served while it is listed. docs/programme.md, 4.5.</summary>
public sealed class LeaveOrganization
{
    public const int NameLimit = 160;

    private readonly List<LeaveListing> listings = [];

    private LeaveOrganization() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="name">As people know it; at most <see cref="NameLimit"/> characters.</param>
    public LeaveOrganization(Guid id, string name)
    {
        Id = id;
        Rename(name);
    }

    public Guid Id { get; private set; }

    public string Name { get; private set; } = "";

    public Guid Version { get; private set; }

    public IReadOnlyList<LeaveListing> Listings => listings;

    public void Rename(string name) => Name = Sentence.Required(nameof(Name), name, NameLimit);

    public bool IsListed(LeaveUse use, DateOnly date) => listings.Any(listing => listing.Use == use && listing.Covers(date));

    /// <summary>Lists the organization for a use from a day on, until <see cref="EndListing"/>.</summary>
    /// <exception cref="RuleBroken">It is listed for that use on that day or later already.</exception>
    public void List(Guid id, LeaveUse use, DateOnly from, Guid by, DateTime at)
    {
        if (listings.Any(listing => listing.Use == use && (listing.Until is null || listing.Until >= from)))
            throw new RuleBroken("From", $"{Name} is listed on {Written.Date(from)} or later already. End that listing first.");
        listings.Add(new(id, Id, use, from, by, at));
    }

    /// <summary>The last day on which hours may be served; hours already asked for after it can no longer be approved.</summary>
    /// <exception cref="RuleBroken">No listing for that use is open, or the day lies before its first.</exception>
    public void EndListing(LeaveUse use, DateOnly lastDay, Guid by, DateTime at)
    {
        var open = listings.FirstOrDefault(listing => listing.Use == use && listing.Until is null)
            ?? throw new RuleBroken($"{Name} is not listed for this use.");
        open.End(lastDay, by, at);
    }
}
