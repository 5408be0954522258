using Recognition.Domain.Time;

namespace Recognition.Domain.Pacesetter;

/// <summary>The rules of a contest that HR sets; locked when voting opens. docs/programme.md, 5.3.</summary>
/// <param name="NominationsCloseAt">UTC, as are the other two.</param>
/// <param name="Quorum">Ballots, blank ones included, without which there is no result; 0 or more.</param>
/// <param name="NoAward">Whether "No award" stands on the ballot as one more choice.</param>
public sealed record ContestPlan(DateTime NominationsCloseAt, DateTime VotingOpensAt, DateTime VotingClosesAt, BallotMode Mode, int Quorum, bool NoAward)
{
    private const int MostBallots = 1000;

    /// <exception cref="RuleBroken">The times do not follow one another, the voting would be over already, or the quorum is out of range.</exception>
    public void Check(DateTime at)
    {
        if (VotingOpensAt < NominationsCloseAt) throw new RuleBroken("VotingOpens", "Voting opens when nominations have closed. Choose a later day.");
        if (VotingClosesAt <= VotingOpensAt) throw new RuleBroken("VotingCloses", "Voting closes after it has opened. Choose a later day.");
        if (VotingClosesAt <= at) throw new RuleBroken("VotingCloses", "This day is over. Choose a later one.");
        if (Quorum is < 0 or > MostBallots) throw new RuleBroken(nameof(Quorum), $"Give a whole number from 0 to {MostBallots}.");
    }

    /// <summary>
    /// What a new contest starts with: nominations until the third Friday of its month (or, where that is near or past, for five business
    /// days more), voting from the next business day on and for five days.
    /// </summary>
    /// <param name="today">The date in the city.</param>
    public static (DateOnly NominationsClose, DateOnly VotingOpens, DateOnly VotingCloses) Usual(DateOnly month, DateOnly today, BusinessCalendar calendar)
    {
        var friday = month.AddDays(((int)DayOfWeek.Friday - (int)month.DayOfWeek + 7) % 7).AddDays(14);
        var soonest = calendar.Add(today, 5);
        var close = friday < soonest ? soonest : friday;
        var opens = calendar.Add(close, 1);
        return (close, opens, calendar.Add(opens, 4));
    }
}
