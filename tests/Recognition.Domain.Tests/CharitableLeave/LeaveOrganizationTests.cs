using Recognition.Domain.CharitableLeave;

namespace Recognition.Domain.Tests.CharitableLeave;

public sealed class LeaveOrganizationTests
{
    private readonly Desk desk = new();

    [Theory]
    [InlineData("2025-04-30", false)]
    [InlineData("2025-05-01", true)]
    [InlineData("2026-06-30", true)]
    [InlineData("2026-07-01", false)]
    public void Hours_count_only_while_the_organization_is_listed(string day, bool listed)
    {
        desk.Pantry.EndListing(LeaveUse.CharitableCampaign, new(2026, 6, 30), Desk.Supervisor, Desk.Now);
        Assert.Equal(listed, desk.Pantry.IsListed(LeaveUse.CharitableCampaign, Time.Some.On(day)));
        if (listed) desk.Ask((Time.Some.On(day), 1));
        else Assert.Contains("is not listed for this use", Assert.Throws<RuleBroken>(() => desk.Ask((Time.Some.On(day), 1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void A_listing_for_the_campaign_is_none_for_the_schools() =>
        Assert.Throws<RuleBroken>(() => desk.AskFor(new LeaveAsk(desk.Next(), new(2026, 11, 12), new(1), LeaveUse.SchoolCooperative, desk.Pantry)));

    [Fact]
    public void Hours_after_a_listing_s_new_end_are_not_approved_any_more()
    {
        var request = desk.Ask((new(2026, 11, 12), 1));
        desk.Pantry.EndListing(LeaveUse.CharitableCampaign, new(2026, 11, 11), Desk.Supervisor, Desk.Now);
        Assert.Throws<RuleBroken>(() => desk.Approve(request));
        Assert.Equal(LeaveState.Requested, request.State);
    }

    [Fact]
    public void Listings_for_one_use_never_overlap()
    {
        Assert.Throws<RuleBroken>(() => desk.Pantry.List(desk.Next(), LeaveUse.CharitableCampaign, new(2030, 1, 1), Desk.Supervisor, Desk.Now));
        desk.Pantry.EndListing(LeaveUse.CharitableCampaign, new(2026, 6, 30), Desk.Supervisor, Desk.Now);
        Assert.Throws<RuleBroken>(() => desk.Pantry.List(desk.Next(), LeaveUse.CharitableCampaign, new(2026, 6, 30), Desk.Supervisor, Desk.Now));
        desk.Pantry.List(desk.Next(), LeaveUse.CharitableCampaign, new(2026, 7, 1), Desk.Supervisor, Desk.Now);
        Assert.True(desk.Pantry.IsListed(LeaveUse.CharitableCampaign, new(2026, 7, 1)));
    }

    [Fact]
    public void A_listing_does_not_end_before_it_begins() =>
        Assert.Throws<RuleBroken>(() => desk.Pantry.EndListing(LeaveUse.CharitableCampaign, new(2025, 4, 30), Desk.Supervisor, Desk.Now));
}
