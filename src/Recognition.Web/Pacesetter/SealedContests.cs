using System.Data.Common;
using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Pacesetter;

/// <summary>Compares a contest with the trail, and its ballots with the hash that was taken at the count.</summary>
internal sealed class SealedContests : ISealed
{
    public string Record => "Contest";

    public Task<List<Guid>> Records(RecognitionDb db, CancellationToken cancel) => db.Contests.OrderBy(c => c.Id).Select(c => c.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<string>> Problems(RecognitionDb db, Guid id, CancellationToken cancel)
    {
        var contest = await db.Contest(id, cancel);
        var trail = await LastInTrail.Of(db, nameof(Domain.Pacesetter.Contest), [id], [nameof(contest.State), nameof(contest.Winner), nameof(contest.BallotsHash)], cancel);
        List<string> problems = [];
        if (!trail.Agrees(id, nameof(contest.State), contest.State.ToString()) || !trail.Agrees(id, nameof(contest.Winner), contest.Winner?.ToString(CultureInfo.InvariantCulture)))
            problems.Add($"Contest {id}: its state or its winner is not the one that the trail says.");
        if (!trail.Agrees(id, nameof(contest.BallotsHash), contest.BallotsHash)) problems.Add($"Contest {id}: the hash of its ballots is not the one that the trail says.");
        if (contest.IsDecided && contest.Nominees.Count > 0 && !await AreCounted(db, contest, cancel)) problems.Add($"Contest {id}: its ballots are not those that were counted.");
        return problems;
    }

    private static async Task<bool> AreCounted(RecognitionDb db, Contest contest, CancellationToken cancel)
    {
        try
        {
            return contest.AreCounted(await db.Rankings(contest, cancel));
        }
        catch (Exception unreadable) when (unreadable is not (DbException or OperationCanceledException))
        {
            return false; // such as a place that is not on the ballot
        }
    }
}
