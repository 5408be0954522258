using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

// Who opens the results, and when.
public sealed partial class Round
{
    /// <summary>Who proposed the release, where the city wants two persons for it.</summary>
    public Guid? ReleaseProposedBy { get; private set; }

    public DateTime? ReleaseProposedAt { get; private set; }

    public Guid? ReleasedBy { get; private set; }

    public DateTime? ReleasedAt { get; private set; }

    /// <summary>Who released the shops of Human Resources itself: the reviewer outside it. docs/programme.md, 1.6.</summary>
    public Guid? OwnReleasedBy { get; private set; }

    public DateTime? OwnReleasedAt { get; private set; }

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

    private void EndWithout(IReadOnlyCollection<Shop> others, Guid by, DateTime at)
    {
        if (ReleasedAt is null && others.All(shop => shop.State == ShopState.Excluded)) (ReleasedBy, ReleasedAt) = (by, at);
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
        var (out_, unreviewed) = (shops.Count(shop => shop.State.IsToBeMade()), shops.Count(shop => shop.State == ShopState.Submitted));
        if (out_ > 0) parts.Add(out_ == 1 ? "One shop is still out. Remind the shopper or exclude the shop." : $"{Count(out_)} shops are still out. Remind the shoppers or exclude the shops.");
        if (unreviewed > 0) parts.Add(unreviewed == 1 ? "One shop waits for review. Accept, return or exclude it." : $"{Count(unreviewed)} shops wait for review. Accept, return or exclude them.");
        if (parts.Count > 0) throw new RuleBroken(string.Join(" ", parts));
        if (shops.All(shop => shop.State != ShopState.Accepted)) throw new RuleBroken("No shop of this round was accepted, so there is nothing to release.");
    }

    private static string Count(int number) => number switch { 2 => "Two", 3 => "Three", 4 => "Four", 5 => "Five", 6 => "Six", 7 => "Seven", 8 => "Eight", 9 => "Nine", _ => $"{number}" };
}
