using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>A member of the committee casts a ballot, or replaces a recorded one before the close.</summary>
[MasksActor("That somebody voted stands in the trail; who it was can be proved, but is shown to nobody who reads it.")]
public sealed class Vote(Entry entry)
{
    /// <exception cref="RuleBroken">Not one who may vote now, a ranking that cannot be counted, or a second ballot.</exception>
    /// <exception cref="GoneStale">The ballot was replaced since the page was opened.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.VoteInContests, cancel);
        var (contest, by) = (await work.Db.Contest(input.ContestId, cancel), work.By.EmployeeId);
        contest.DemandVoter(by, work.City.Zone, work.Now);
        var ranking = input.Ranking(contest.Standing);
        var participation = await work.Db.Participations.SingleOrDefaultAsync(p => p.ContestId == contest.Id && p.VoterId == by, cancel);
        if (contest.Mode == BallotMode.Secret)
        {
            if (participation is not null) throw new RuleBroken("Your ballot is cast already and counts once. A secret ballot cannot be changed: nobody knows which one is yours.");
            (await work.Db.BallotBoxes.SingleAsync(b => b.ContestId == contest.Id, cancel)).Put(ranking);
        }
        else if (await work.Db.Ballots.SingleOrDefaultAsync(b => b.ContestId == contest.Id && b.VoterId == by, cancel) is { } ballot)
        {
            // The same form posted twice says the same: done.
            if (ballot.Says == ranking.ToString()) return;
            if (input.Version is not { } seen) throw new RuleBroken("You have cast a ballot already. Open it to change it.");
            work.Expect(participation!, seen);
            participation!.Replace();
            ballot.Replace(ranking, work.Now);
        }
        else
        {
            work.Db.Add(new Ballot(contest.Id, by, ranking, work.Now));
        }

        if (participation is null) work.Db.Add(new Participation(contest.Id, by, work.Today));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid ContestId { get; set; }

        /// <summary>Of the participation that is replaced; null for a first ballot.</summary>
        public Guid? Version { get; set; }

        /// <summary>Whether the ballot names nobody.</summary>
        public bool Blank { get; set; }

        /// <summary>By place of the ballot the rank as typed; nothing for one that is not ranked. A form that posts none leaves null here.</summary>
        public Dictionary<int, string?> Ranks { get; set => field = value ?? []; } = [];

        /// <exception cref="RuleBroken">It is no ranking, or both a ranking and blank.</exception>
        internal Ranking Ranking(IReadOnlySet<int> standing)
        {
            var typed = Ranks.Where(rank => !string.IsNullOrWhiteSpace(rank.Value)).ToList();
            if (Blank && typed.Count > 0) throw new RuleBroken(nameof(Blank), "A blank ballot ranks nobody. Take out the ranks, or take out the mark for a blank ballot.");
            return Blank ? Domain.Pacesetter.Ranking.Blank : Domain.Pacesetter.Ranking.Of(typed.ToDictionary(rank => rank.Key, rank => Whole(rank.Value!)), standing);
        }

        private static int Whole(string text) =>
            int.TryParse(text.Trim(), NumberStyles.None, CultureInfo.InvariantCulture, out var rank) ? rank : throw new RuleBroken(nameof(Ranks), "Ranks are whole numbers: 1, 2, 3.");
    }
}
