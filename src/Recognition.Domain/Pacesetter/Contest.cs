using Recognition.Domain.Organization;

namespace Recognition.Domain.Pacesetter;

/// <summary>One month's award, from the first nomination to the announcement. docs/programme.md, 5.3 to 6.5.</summary>
public sealed partial class Contest
{
    public const int CitationLimit = 2000;
    public const int ReasonLimit = 500;

    private readonly List<Nominee> nominees = [];
    private readonly List<ContestMember> members = [];

    private Contest() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="month">Any day of it.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="RuleBroken">The plan's times do not follow one another, or nominations would be closed already.</exception>
    public Contest(Guid id, DateOnly month, ContestPlan plan, Guid by, DateTime at)
    {
        if (plan.NominationsCloseAt <= at) throw new RuleBroken("NominationsClose", "This day is over. Choose a later one.");
        (Id, Month, OpenedBy, OpenedAt) = (id, new DateOnly(month.Year, month.Month, 1), by, at);
        Plan(plan, at);
    }

    public Guid Id { get; private set; }

    /// <summary>The first day of the month.</summary>
    public DateOnly Month { get; private set; }

    public ContestState State { get; private set; }

    public Guid OpenedBy { get; private set; }

    public DateTime OpenedAt { get; private set; }

    public DateTime NominationsCloseAt { get; private set; }

    public DateTime VotingOpensAt { get; private set; }

    public DateTime VotingClosesAt { get; private set; }

    public CountMethod Method { get; private set; } = CountMethod.Ranked;

    public BallotMode Mode { get; private set; }

    public int Quorum { get; private set; }

    public bool NoAward { get; private set; }

    /// <summary>When voting did open; null until then.</summary>
    public DateTime? VotingOpenedAt { get; private set; }

    /// <summary>Published when voting opens: the SHA-256 of <see cref="LotSeed"/>.</summary>
    public string? LotSeal { get; private set; }

    /// <summary>Settles ties that no other rule settles; shown to nobody before the count.</summary>
    public string? LotSeed { get; private set; }

    public DateTime? CountedAt { get; private set; }

    /// <summary>The place of the nominee who won; null where nobody did.</summary>
    public int? Winner { get; private set; }

    /// <summary>Why there is no award, as a sentence; null where there is one.</summary>
    public string? NoAwardBecause { get; private set; }

    /// <summary>SHA-256 of the exported ballots: a ballot altered after the count is found out.</summary>
    public string? BallotsHash { get; private set; }

    public Guid? AnnouncedBy { get; private set; }

    public DateTime? AnnouncedAt { get; private set; }

    /// <summary>What the wall says of the winner.</summary>
    public string? Citation { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The lines of the ballot; none before voting opens.</summary>
    public IReadOnlyList<Nominee> Nominees => nominees;

    /// <summary>The committee of this contest; none before voting opens.</summary>
    public IReadOnlyList<ContestMember> Members => members;

    /// <summary>How many may vote, after recusals.</summary>
    public int Eligible => members.Count(member => member.Recusal is null);

    public bool IsDecided => State is ContestState.Counted or ContestState.Announced;

    /// <exception cref="RuleBroken">Voting has opened, or the plan's times do not follow one another.</exception>
    public void Plan(ContestPlan plan, DateTime at)
    {
        DemandBeforeVoting();
        plan.Check(at);
        (NominationsCloseAt, VotingOpensAt, VotingClosesAt) = (plan.NominationsCloseAt, plan.VotingOpensAt, plan.VotingClosesAt);
        (Mode, Quorum, NoAward) = (plan.Mode, plan.Quorum, plan.NoAward);
    }

    /// <exception cref="RuleBroken">Nominations have closed.</exception>
    public void DemandNominationsOpen(DateTime at)
    {
        if (State != ContestState.Nominating || at >= NominationsCloseAt) throw new RuleBroken("Nominations for this month have closed. Nominate for the next one.");
    }

    /// <exception cref="RuleBroken">Voting has opened.</exception>
    public void DemandBeforeVoting()
    {
        if (State != ContestState.Nominating) throw new RuleBroken("Voting has opened, so nominations and rules can no longer be changed.");
    }

    /// <summary>Announces the winner with the words that the wall shows.</summary>
    /// <param name="winners">The employees of the winning nominee.</param>
    /// <exception cref="RuleBroken">Not counted, announced already, without a winner, or a winner announces it.</exception>
    public IReadOnlyList<Award> Announce(string? citation, IReadOnlyCollection<Employee> winners, Guid by, DateTime at)
    {
        if (State == ContestState.Announced) throw new RuleBroken("This award was announced already.");
        if (State != ContestState.Counted || Winner is null) throw new RuleBroken("There is no winner to announce.");
        if (winners.Any(winner => winner.Id == by)) throw new RuleBroken("This award is yours. Somebody else in Human Resources announces it.");
        Citation = Sentence.Required(nameof(Citation), citation, CitationLimit);
        (State, AnnouncedBy, AnnouncedAt) = (ContestState.Announced, by, at);
        return [.. winners.Select(winner => new Award(Id, winner))];
    }
}
