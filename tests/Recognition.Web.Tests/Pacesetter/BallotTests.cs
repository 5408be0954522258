using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Pacesetter;

public sealed class BallotTests
{
    private const int AtOnce = 200;

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public Task Two_hundred_casts_at_once_are_one_recorded_vote(City city) => CastsAtOnceAreOneVote(city, "recorded");

    [Theory, BothDatabases]
    public Task Two_hundred_casts_at_once_are_one_secret_vote(City city) => CastsAtOnceAreOneVote(city, "secret");

    private static async Task CastsAtOnceAreOneVote(City city, string mode)
    {
        var month = new Month(city);
        await month.OpenVoting(mode);
        // Half rank one way and half another, so that none is taken for the same form posted twice.
        var casts = await Task.WhenAll(Enumerable.Range(0, AtOnce).Select(i => Task.Run(async () =>
        {
            try
            {
                await month.Vote(Cast.Ada, i % 2 == 0 ? [Month.ClaraNye, i % 4 == 0 ? Month.DovKatz : Month.FinnOakes] : [Month.FinnOakes]);
                return null;
            }
            catch (RuleBroken refusal)
            {
                return refusal.Message;
            }
        }, Cancel)));
        Assert.All(casts.OfType<string>(), refusal => Assert.StartsWith(mode == "secret" ? "Your ballot is cast already" : "You have cast a ballot already", refusal, StringComparison.Ordinal));
        await using var db = city.Db();
        Assert.Equal(1, await db.Participations.CountAsync(Cancel));
        var ballots = (await db.BallotBoxes.ToListAsync(Cancel)).Sum(box => box.Ballots.Count) + await db.Ballots.CountAsync(Cancel);
        Assert.Equal(1, ballots);
        if (mode == "secret") Assert.Single(casts, refusal => refusal is null);
    }

    [Theory, BothDatabases]
    public async Task A_recorded_ballot_can_be_replaced_until_the_close_and_a_stale_page_replaces_nothing(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.ClaraNye);
        var seen = (await city.As(Cast.Ada, (BallotSheet s) => s.Read(Month.Contest, Cancel))).Voted;
        var paper = Month.Paper(Month.DovKatz);
        paper.Version = seen;
        await city.As(Cast.Ada, (Vote u) => u.Run(paper, Cancel));
        var other = Month.Paper(Month.FinnOakes);
        other.Version = seen;
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Ada, (Vote u) => u.Run(other, Cancel)));
        Assert.Equal([Month.DovKatz], (await city.As(Cast.Ada, (BallotSheet s) => s.Read(Month.Contest, Cancel))).Own!.Places);
        city.Clock.Pass(TimeSpan.FromDays(8));
        other.Version = (await city.As(Cast.Ada, (BallotSheet s) => s.Read(Month.Contest, Cancel))).Voted;
        Assert.StartsWith("Voting closed on Fri 20 Nov 2026", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Ada, (Vote u) => u.Run(other, Cancel)))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_reads_a_recorded_ballot_before_the_count_but_its_voter(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.DovKatz);
        foreach (var reader in (Guid[])[Cast.Hr, Cast.Ben])
        {
            await Assert.ThrowsAsync<NotThere>(() => city.As(reader, (ContestResult r) => r.Read(Month.Contest, Cancel)));
            await Assert.ThrowsAsync<NotThere>(() => city.As(reader, (ContestResult r) => r.Export(Month.Contest, Cancel)));
        }

        Assert.Null((await city.As(Cast.Ben, (BallotSheet s) => s.Read(Month.Contest, Cancel))).Own);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (BallotSheet s) => s.Read(Month.Contest, Cancel)));
        // Past the close, but not counted: still sealed.
        city.Clock.Pass(TimeSpan.FromDays(8));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (ContestResult r) => r.Read(Month.Contest, Cancel)));
        Assert.Equal(1, (await city.As(Cast.Hr, (ContestDetail d) => d.Read(Month.Contest, Cancel))).Voted);
    }

    [Theory, BothDatabases]
    public async Task Recorded_ballots_are_read_with_their_voters_after_the_count(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.DovKatz, Month.ClaraNye);
        await month.Vote(Cast.Ben);
        await month.Vote(Cast.Cy, Month.DovKatz);
        await month.Close();
        foreach (var reader in (Guid[])[Cast.Hr, Cast.Ben])
        {
            var result = await city.As(reader, (ContestResult r) => r.Read(Month.Contest, Cancel));
            Assert.True(result.Intact);
            Assert.Equal(["Ada Marsh: Dov Katz, Clara Nye", "Ben Frost: ", "Cy Dunn: Dov Katz"], result.Ballots.Select(b => $"{b.Voter}: {string.Join(", ", b.Ranking)}"));
        }

        var audited = await city.As(Cast.Auditor, (ContestResult r) => r.Read(Month.Contest, Cancel));
        Assert.All(audited.Ballots, ballot => Assert.Null(ballot.Voter));
        // Not in the order of the voters' names.
        Assert.Equal(["", "Dov Katz", "Dov Katz, Clara Nye"], audited.Ballots.Select(b => string.Join(", ", b.Ranking)).Order(StringComparer.Ordinal));
        Assert.NotEqual(["Dov Katz, Clara Nye", "", "Dov Katz"], audited.Ballots.Select(b => string.Join(", ", b.Ranking)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (ContestResult r) => r.Read(Month.Contest, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_ballot_altered_after_the_count_is_found_out(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        foreach (var member in (Guid[])[Cast.Ada, Cast.Ben, Cast.Cy]) await month.Vote(member, Month.DovKatz);
        await month.Close();
        await using (var db = city.Db()) await db.Ballots.Where(b => b.VoterId == Cast.Ada).ExecuteUpdateAsync(set => set.SetProperty(b => b.Says, "1"), Cancel);
        Assert.False((await city.As(Cast.Auditor, (ContestResult r) => r.Read(Month.Contest, Cancel))).Intact);
    }

    [Theory, BothDatabases]
    public async Task The_export_counts_again_to_the_same_result_and_names_no_voter(City city)
    {
        var month = new Month(city);
        await month.OpenVoting("secret");
        await month.Vote(Cast.Ada, Month.ClaraNye);
        await month.Vote(Cast.Ben, Month.FinnOakes, Month.DovKatz);
        await month.Vote(Cast.Cy, Month.DovKatz);
        await month.Close();
        var (_, json) = await city.As(Cast.Auditor, (ContestResult r) => r.Export(Month.Contest, Cancel));
        var contest = await month.Now();
        using var again = System.Text.Json.JsonDocument.Parse(Recount.Run(json));
        Assert.Equal(contest.NameOf(contest.Winner!.Value), again.RootElement.GetProperty("winners")[0].GetString());
        Assert.DoesNotContain("Marsh", json, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Members_who_are_partial_are_recused_and_told_why(City city)
    {
        var month = new Month(city);
        await month.Open(quorum: 0);
        await month.Review(await month.Nominate(Cast.Ada, Cast.WaterClerk));
        await month.Review(await month.Nominate(Cast.WaterContact, Cast.Ben));
        city.Clock.Pass(TimeSpan.FromDays(3));
        await month.Job();
        Assert.Equal("You nominated somebody who is on the ballot. So you do not vote in this contest.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Vote(Cast.Ada, 1))).Message);
        Assert.Equal("You are nominated. So you do not vote in this contest.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Vote(Cast.Ben, 1))).Message);
        await month.Vote(Cast.Cy, 1);
        Assert.Equal(1, (await month.Now()).Eligible);
    }

    [Theory, BothDatabases]
    public async Task A_member_steps_out_before_voting_and_not_after(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await month.Vote(Cast.Ada, Month.ClaraNye);
        Assert.StartsWith("You have voted already", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Ada, (StepOut u) => u.Run(new() { ContestId = Month.Contest, Note = "A friend." }, Cancel)))).Message, StringComparison.Ordinal);
        await city.As(Cast.Ben, (StepOut u) => u.Run(new() { ContestId = Month.Contest, Note = "A friend." }, Cancel));
        Assert.StartsWith("You stepped out of this vote.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Vote(Cast.Ben, Month.ClaraNye))).Message, StringComparison.Ordinal);
        Assert.Equal(2, (await month.Now()).Eligible);
    }

    [Theory, BothDatabases]
    public async Task Who_is_not_on_the_roster_finds_no_ballot(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        await using (var db = city.Db())
        {
            db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.CommitteeMember, Cast.FireDirector, null, new DateOnly(2026, 11, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireDirector, (BallotSheet s) => s.Read(Month.Contest, Cancel)));
        Assert.StartsWith("You are not on the roster", (await Assert.ThrowsAsync<RuleBroken>(() => month.Vote(Cast.FireDirector, 1))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowed>(() => month.Vote(Cast.WaterClerk, 1));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Ada, (Vote u) => u.Run(new() { ContestId = Guid.NewGuid(), Blank = true }, Cancel)));
    }
}
