using System.Security.Cryptography;
using System.Text;
using Recognition.Domain.Organization;
using Recognition.Domain.Time;

namespace Recognition.Domain.Pacesetter;

// From the opening of the vote to the count.
public sealed partial class Contest
{
    /// <summary>Freezes ballot and roster, locks the rules and publishes the lot's seal.</summary>
    /// <param name="nominations">All of this contest.</param>
    /// <param name="people">The employees whom the accepted ones name, by id.</param>
    /// <param name="committee">Its members today.</param>
    /// <param name="supervisors">Each employee's supervisor.</param>
    /// <param name="seed">A fresh secret that nobody can guess.</param>
    /// <param name="zone">The city's, for what the sentences say.</param>
    /// <exception cref="RuleBroken">Nominations are still open or not all reviewed, nobody is on the ballot, the close is past, or too few may vote.</exception>
    public void OpenVoting(IReadOnlyCollection<Nomination> nominations, IReadOnlyDictionary<Guid, Employee> people, IEnumerable<Guid> committee,
        IReadOnlyDictionary<Guid, Guid> supervisors, string seed, CityZone zone, DateTime at)
    {
        if (State != ContestState.Nominating) throw new RuleBroken("Voting has opened already.");
        if (at < NominationsCloseAt) throw new RuleBroken($"Nominations are open until {zone.DateAndTime(NominationsCloseAt)}. Voting opens after that.");
        DemandReviewed(nominations);
        if (at >= VotingClosesAt) throw new RuleBroken("Voting would have closed already. Change the times of the contest first.");
        var accepted = nominations.Where(nomination => nomination.State == NominationState.Accepted).ToList();
        if (accepted.Count == 0) throw new RuleBroken("No nomination was accepted, so there is nothing to vote on. Close the contest without an award.");

        var lines = BallotLines.Of([.. accepted.Select(nomination => nomination.EmployeeIds)], people, NoAward);
        nominees.AddRange(lines.Select((line, i) => new Nominee(Id, i + 1, line.Name, line.Employees)));
        var recusals = new Recusals(nominees.SelectMany(nominee => nominee.EmployeeIds).ToHashSet(), accepted.Select(nomination => nomination.NominatorId).ToHashSet(), supervisors);
        members.AddRange(committee.Distinct().Order().Select(member => new ContestMember(Id, member, recusals.Of(member))));
        if (Eligible == 0 || Eligible < Quorum)
            throw new RuleBroken($"{Eligible} of {members.Count} members may vote after recusals, and {Math.Max(Quorum, 1)} ballots are needed. Appoint more members or lower the quorum.");
        (State, VotingOpenedAt, LotSeed, LotSeal) = (ContestState.Voting, at, seed, Lot.Seal(seed));
    }

    /// <summary>Ends a month for which nobody was accepted onto the ballot.</summary>
    /// <exception cref="RuleBroken">Nominations are open or not all reviewed, or somebody is on the ballot.</exception>
    public void CloseWithoutVote(IReadOnlyCollection<Nomination> nominations, DateTime at)
    {
        if (State != ContestState.Nominating || at < NominationsCloseAt) throw new RuleBroken("Only a contest whose nominations have closed can end without a vote.");
        DemandReviewed(nominations);
        if (nominations.Any(nomination => nomination.State == NominationState.Accepted)) throw new RuleBroken("Somebody is on the ballot. Open the voting.");
        (State, CountedAt, NoAwardBecause) = (ContestState.Counted, at, "No nomination was accepted for this month.");
    }

    /// <summary>The member who may vote now.</summary>
    /// <exception cref="RuleBroken">Voting is not open, or the member is recused; for others there is no such ballot.</exception>
    public ContestMember DemandVoter(Guid employee, CityZone zone, DateTime at)
    {
        var member = members.FirstOrDefault(m => m.EmployeeId == employee) ?? throw new RuleBroken("You are not on the roster of this contest.");
        if (State != ContestState.Voting || at >= VotingClosesAt) throw new RuleBroken($"Voting closed on {zone.DateAndTime(VotingClosesAt)}. Ballots are no longer taken.");
        return member.Recusal is { } recusal ? throw new RuleBroken($"{Why(recusal)} So you do not vote in this contest.") : member;
    }

    /// <summary>A member steps out of the vote for partiality.</summary>
    /// <param name="voted">Whether the member has cast a ballot.</param>
    /// <exception cref="RuleBroken">Not one who may vote now, one who has voted, or no reason given.</exception>
    public void StepOut(Guid employee, bool voted, string? note, CityZone zone, DateTime at)
    {
        var member = DemandVoter(employee, zone, at);
        if (voted) throw new RuleBroken("You have voted already, so you cannot step out any more.");
        member.StepOut(Sentence.Required("Note", note, ContestMember.NoteLimit));
    }

    /// <summary>Counts the ballots and says who won, or why nobody did.</summary>
    /// <exception cref="RuleBroken">Voting is not closed, or the count was done.</exception>
    public void Count(IReadOnlyCollection<Ranking> ballots, CityZone zone, DateTime at)
    {
        if (State != ContestState.Voting) throw new RuleBroken(IsDecided ? "This contest was counted already." : "Voting has not opened yet.");
        if (at < VotingClosesAt) throw new RuleBroken($"Voting is open until {zone.DateAndTime(VotingClosesAt)}. The count follows.");
        var result = Counting.Of(Rules, Cast(ballots));
        (State, CountedAt, NoAwardBecause, BallotsHash) = (ContestState.Counted, at, result.Reason, HashOf(ballots));
        Winner = result.Winners is [var winner] ? nominees.Single(nominee => nominee.Name == winner).Place : null;
    }

    /// <summary>The rounds of the count.</summary>
    public CountResult Tally(IReadOnlyCollection<Ranking> ballots) => Counting.Of(Rules, Cast(ballots));

    /// <summary>The document that <c>recount</c> reads: ballots in the order of what they say, without voters.</summary>
    public string Export(IReadOnlyCollection<Ranking> ballots) => RecountJson.Write(Rules, Cast(ballots));

    /// <summary>Whether these are the ballots that were counted.</summary>
    public bool AreCounted(IReadOnlyCollection<Ranking> ballots) => HashOf(ballots) == BallotsHash;

    /// <summary>What a place of the ballot is called.</summary>
    public string NameOf(int place) => place == Ranking.NoAward ? CountingRules.NoAwardName : nominees.Single(nominee => nominee.Place == place).Name;

    /// <summary>The places that can be ranked.</summary>
    public IReadOnlySet<int> Standing => nominees.Select(nominee => nominee.Place).Concat(NoAward ? [Ranking.NoAward] : []).ToHashSet();

    /// <summary>Says to the member why they do not vote.</summary>
    public static string Why(Recusal recusal) => recusal switch
    {
        Recusal.Nominee => "You are nominated.",
        Recusal.Nominator => "You nominated somebody who is on the ballot.",
        Recusal.SupervisesNominee => "A nominee reports to you.",
        Recusal.ReportsToNominee => "You report to a nominee.",
        Recusal.Declared => "You stepped out of this vote.",
        _ => throw new ArgumentOutOfRangeException(nameof(recusal)),
    };

    private CountingRules Rules => new(Method, [.. nominees.OrderBy(nominee => nominee.Place).Select(nominee => nominee.Name)])
    {
        NoAward = NoAward,
        Eligible = Eligible,
        Quorum = Quorum,
        TieBreak = [TieRule.PreviousRounds, TieRule.FirstChoices, TieRule.Order],
        Order = Lot.Order(LotSeed!, Standing.Select(NameOf)),
    };

    private CastBallot[] Cast(IEnumerable<Ranking> ballots) =>
    [
        .. ballots.GroupBy(ballot => ballot.ToString()).OrderBy(same => same.Key, StringComparer.Ordinal).Select(same =>
            same.Key.Length == 0 ? (CastBallot)new CastBallot.Blank { Count = same.Count() } : new CastBallot.Ranked([.. same.First().Places.Select(NameOf)]) { Count = same.Count() })
    ];

    private string HashOf(IReadOnlyCollection<Ranking> ballots) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Export(ballots))));

    private static void DemandReviewed(IEnumerable<Nomination> nominations)
    {
        if (nominations.Count(nomination => nomination.State == NominationState.Submitted) is > 0 and var left)
            throw new RuleBroken($"{left} {(left == 1 ? "nomination waits" : "nominations wait")} for review. Accept or decline first.");
    }
}
