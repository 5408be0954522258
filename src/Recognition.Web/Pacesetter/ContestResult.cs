using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>How a contest came out, after its count: rounds, and in recorded mode who voted how. An auditor reads the ballots without their voters.</summary>
public sealed class ContestResult(Entry entry)
{
    /// <exception cref="NotThere">There is no such contest, or it is not counted: until then ballots are sealed for everybody.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadContests, cancel);
        var contest = await look.Db.Contest(id, cancel);
        if (!contest.IsDecided) throw new NotThere();
        if (contest.Nominees.Count == 0) return new Shown(contest, look.City.Zone, null, true, []);
        var ballots = await look.Db.Rankings(contest, cancel);
        return new Shown(contest, look.City.Zone, contest.Tally(ballots), contest.AreCounted(ballots), contest.Mode == BallotMode.Secret ? [] : await Recorded(look, contest, cancel));
    }

    private static async Task<IReadOnlyList<Cast>> Recorded(Look look, Contest contest, CancellationToken cancel)
    {
        var named = look.By.Holds(Permission.ManageAward) || look.By.Holds(Permission.VoteInContests);
        var ballots = await (
            from b in look.Db.Ballots
            where b.ContestId == contest.Id
            join e in look.Db.Employees on b.VoterId equals e.Id
            select new { e.Name, b.Says }).ToListAsync(cancel);
        // Without names by what they say: the voters' order would tell who they are.
        return [.. ballots.OrderBy(b => named ? b.Name : b.Says, StringComparer.Ordinal)
            .Select(b => new Cast(named ? b.Name : null, [.. Ranking.Read(b.Says).Places.Select(contest.NameOf)]))];
    }

    /// <summary>The document that <c>recount</c> reads, without voters in either mode.</summary>
    /// <exception cref="NotThere">There is no such contest, it is not counted, or there was no vote.</exception>
    public async Task<(DateOnly Month, string Json)> Export(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadContests, cancel);
        var contest = await look.Db.Contest(id, cancel);
        if (!contest.IsDecided || contest.Nominees.Count == 0) throw new NotThere();
        return (contest.Month, contest.Export(await look.Db.Rankings(contest, cancel)));
    }

    /// <param name="Tally">Null where there was no vote.</param>
    /// <param name="Intact">Whether the ballots are those that were counted.</param>
    /// <param name="Ballots">The recorded ones; none in secret mode.</param>
    public sealed record Shown(Contest Contest, CityZone Zone, CountResult? Tally, bool Intact, IReadOnlyList<Cast> Ballots);

    /// <param name="Voter">Null where it is not for the person to know.</param>
    /// <param name="Ranking">Names, the first choice first; empty where the ballot is blank.</param>
    public sealed record Cast(string? Voter, IReadOnlyList<string> Ranking);
}
