using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>All contests, the newest first, and what a new one would start with.</summary>
public sealed class ContestList(Entry entry)
{
    private const int MonthsAhead = 6;
    private const int MostShown = 120;

    public async Task<IReadOnlyList<Row>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageAward, cancel);
        var (db, zone) = (look.Db, look.City.Zone);
        var rows = await db.Contests.OrderByDescending(c => c.Month).Take(MostShown).Select(c => new
        {
            c.Id,
            c.Month,
            c.State,
            c.NominationsCloseAt,
            c.VotingOpensAt,
            c.VotingClosesAt,
            Received = db.Nominations.Count(n => n.ContestId == c.Id && n.State != NominationState.Withdrawn),
            ToReview = db.Nominations.Count(n => n.ContestId == c.Id && n.State == NominationState.Submitted),
            Winner = c.Nominees.Where(n => n.Place == c.Winner).Select(n => n.Name).FirstOrDefault(),
        }).ToListAsync(cancel);
        return [.. rows.Select(c => new Row(c.Id, c.Month, c.State, c.Received, c.ToReview, c.Winner, c.State switch
        {
            ContestState.Nominating when look.Now < c.NominationsCloseAt => $"Nominations until {zone.DateAndTime(c.NominationsCloseAt)}",
            ContestState.Nominating => $"Voting from {zone.DateAndTime(c.VotingOpensAt)}",
            ContestState.Voting => $"Voting until {zone.DateAndTime(c.VotingClosesAt)}",
            _ => "",
        }))];
    }

    /// <summary>Months that have no contest yet, and the terms of the usual one for a month.</summary>
    /// <param name="month">The month chosen, such as 2026-11; null or another: the first that is free.</param>
    public async Task<(IReadOnlyList<DateOnly> Months, DateOnly Month, ContestTerms Terms)> Usual(string? month, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageAward, cancel);
        var first = new DateOnly(look.Today.Year, look.Today.Month, 1);
        var taken = await look.Db.Contests.Where(c => c.Month >= first).Select(c => c.Month).ToListAsync(cancel);
        var free = Enumerable.Range(0, MonthsAhead + taken.Count).Select(first.AddMonths).Except(taken).ToList();
        var chosen = free.FirstOrDefault(m => m.ToString("yyyy-MM", System.Globalization.CultureInfo.InvariantCulture) == month, free[0]);
        var (nominations, opens, closes) = ContestPlan.Usual(chosen, look.Today, look.City.Calendar);
        var terms = new ContestTerms();
        terms.Take(nominations, opens, closes, look.City.BallotsAreSecret ? BallotMode.Secret : BallotMode.Recorded, look.City.BallotQuorum, noAward: false);
        return (free, chosen, terms);
    }

    /// <param name="Next">What comes next and when; empty once it is decided.</param>
    public sealed record Row(Guid Id, DateOnly Month, ContestState State, int Received, int ToReview, string? Winner, string Next);
}
