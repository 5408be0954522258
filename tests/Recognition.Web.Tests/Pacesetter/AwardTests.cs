using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Pacesetter;

public sealed class AwardTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_month_goes_from_nomination_to_the_wall(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.ClaraNye);
        await month.Vote(Cast.Ben, Month.FinnOakes, Month.ClaraNye);
        await month.Vote(Cast.Cy, Month.ClaraNye, Month.DovKatz);
        await month.Close();
        Assert.Equal(ContestState.Counted, (await month.Now()).State);
        Assert.Empty((await city.As(null, (Winners w) => w.Read(1, Cancel))).Months);

        await month.Announce();
        var shown = Assert.Single((await city.As(null, (Winners w) => w.Read(1, Cancel))).Months);
        Assert.Equal(new DateOnly(2026, 11, 1), shown.First);
        Assert.Equal("Clara Nye kept the water running.", shown.Citation);
        Assert.Equal(new Winners.Winner("Clara Nye", null, "Water Services"), Assert.Single(shown.Winners));

        await using var db = city.Db();
        var mail = await db.OutgoingMails.Where(m => m.Subject.Contains("won")).OrderBy(m => m.To).Select(m => m.To).ToListAsync(Cancel);
        Assert.Equal(["1007@city.example", "1009@city.example", "1010@city.example"], mail);
        var figures = await AwardFigures.Of(db, Quarter.Of(new DateOnly(2026, 11, 1)), Cancel);
        Assert.Equal("Clara Nye", Assert.Single(figures[Cast.Water].Awards).Name);
        Assert.Equal(2, figures[Cast.Water].Nominations);
        Assert.Equal(1, figures[Cast.Fire].Nominations);
        Assert.Empty(figures[Cast.Fire].Awards);
    }

    [Theory, BothDatabases]
    public async Task The_count_is_done_once_though_its_job_runs_twice_and_stays_for_the_announcement_after_a_kill(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        foreach (var member in (Guid[])[Cast.Ada, Cast.Ben, Cast.Cy]) await month.Vote(member, Month.DovKatz);
        await month.Close();
        var first = await month.Now();
        city.Clock.Pass(TimeSpan.FromHours(1));
        await month.Job();
        var second = await month.Now();
        Assert.Equal((first.CountedAt, first.Version, Month.DovKatz), (second.CountedAt, second.Version, second.Winner));
        await month.Announce("Dov Katz answered every call.");
        await Assert.ThrowsAsync<RuleBroken>(() => month.Announce("Again."));
        Assert.Single((await city.As(null, (Winners w) => w.Read(1, Cancel))).Months);
    }

    [Theory, BothDatabases]
    public async Task Without_a_quorum_there_is_no_award_and_the_reason_is_said(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.ClaraNye);
        await month.Vote(Cast.Ben);
        await month.Close();
        var contest = await month.Now();
        Assert.Null(contest.Winner);
        Assert.Equal("2 ballots were cast; the quorum is 3.", contest.NoAwardBecause);
        await Assert.ThrowsAsync<RuleBroken>(() => month.Announce());
    }

    [Theory, BothDatabases]
    public async Task A_month_without_an_accepted_nomination_ends_without_an_award(City city)
    {
        var month = new Month(city);
        await month.Open();
        await month.Review(await month.Nominate(Cast.WaterContact, Cast.WaterClerk), "decline", "It tells of another city.");
        city.Clock.Pass(TimeSpan.FromDays(3));
        await month.Job();
        Assert.Equal("No nomination was accepted for this month.", (await month.Now()).NoAwardBecause);
        await using var db = city.Db();
        Assert.Contains("It tells of another city.", (await db.OutgoingMails.SingleAsync(m => m.To == "1007@city.example", Cancel)).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Voting_waits_until_every_nomination_is_reviewed(City city)
    {
        var month = new Month(city);
        await month.Open();
        var nomination = await month.Nominate(Cast.WaterContact, Cast.WaterClerk);
        city.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal("November 2026: 1 nomination waits for review. Accept or decline first.", Assert.Single(await month.Job()));
        await month.Review(nomination);
        Assert.Empty(await month.Job());
        Assert.Equal(ContestState.Voting, (await month.Now()).State);
    }

    [Theory, BothDatabases]
    public async Task The_rules_are_locked_when_voting_opens(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        var change = new ChangeContest.Input { Id = Month.Contest, Version = (await month.Now()).Version, NominationsClose = "2026-11-12", VotingOpens = "2026-11-13", VotingCloses = "2026-11-30", Mode = "secret", Quorum = "0" };
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (ChangeContest u) => u.Run(change, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Voting_is_not_opened_on_rules_that_changed_since_they_were_seen(City city)
    {
        var month = new Month(city);
        await month.Open();
        await month.Review(await month.Nominate(Cast.WaterContact, Cast.WaterClerk));
        city.Clock.Now = new DateTime(2026, 11, 13, 9, 0, 0, DateTimeKind.Utc);
        await using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var address = $"/award/contests/{Month.Contest}";
        var seen = await hr.Open(address, "deed");
        var version = (await month.Now()).Version;
        await city.As(Cast.Hr, (ChangeContest u) => u.Run(new() { Id = Month.Contest, Version = version, NominationsClose = "2026-11-12", VotingOpens = "2026-11-13", VotingCloses = "2026-11-30", Mode = "secret", Quorum = "0" }, Cancel));

        using var refused = await hr.Post(seen, [new("deed", "open")]);
        Assert.Contains("Somebody changed this since you opened the page.", await refused.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (CloseWithoutVote u) => u.Run(new() { Id = Month.Contest, Version = version }, Cancel)));
        Assert.Equal(ContestState.Nominating, (await month.Now()).State);

        using var opened = await hr.Post(await hr.Open(address, "deed"), [new("deed", "open")]);
        Assert.Equal(ContestState.Voting, (await month.Now()).State);
    }

    [Theory, BothDatabases]
    public async Task A_stale_page_changes_nothing(City city)
    {
        var month = new Month(city);
        await month.Open();
        var nomination = await month.Nominate(Cast.WaterContact, Cast.WaterClerk);
        var seen = await city.As(Cast.Hr, (NominationInReview r) => r.Read(nomination, Cancel));
        await month.Review(nomination);
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (ReviewNomination u) => u.Run(new() { Id = nomination, Version = seen.Nomination.Version, Decision = "decline", Because = "No." }, Cancel)));
        Assert.Equal(NominationState.Accepted, (await city.As(Cast.Hr, (NominationInReview r) => r.Read(nomination, Cancel))).Nomination.State);
    }
}
