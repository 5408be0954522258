using Recognition.Domain.Organization;

namespace Recognition.Domain.Pacesetter;

/// <summary>Somebody's case for an employee, or for several who served well together. docs/programme.md, 5.2.</summary>
public sealed class Nomination
{
    public const int ServiceLimit = 200;
    public const int ReasonLimit = 2000;
    public const int DeclineLimit = 500;

    /// <summary>How many employees one nomination may name.</summary>
    public const int MostNominees = 10;

    private Nomination() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="nominees">The employees it is for.</param>
    /// <param name="by">The employee who nominates.</param>
    /// <param name="service">In a line what was done, when and for whom.</param>
    /// <param name="reason">Why it deserves the award.</param>
    /// <param name="today">The date in the city.</param>
    /// <param name="at">UTC.</param>
    /// <exception cref="RuleBroken">Nominations have closed, nobody or too many are named, somebody names themselves or one who does not work here, or a text is missing.</exception>
    public Nomination(Guid id, Contest contest, IReadOnlyCollection<Employee> nominees, Guid by, string? service, string? reason, DateOnly today, DateTime at)
    {
        contest.DemandNominationsOpen(at);
        if (nominees.Count == 0) throw new RuleBroken("Nominees", "Choose whom you nominate.");
        if (nominees.Count > MostNominees) throw new RuleBroken("Nominees", $"A nomination names {MostNominees} employees at most. Take some out.");
        if (nominees.Any(nominee => nominee.Id == by)) throw new RuleBroken("Nominees", "Nobody nominates themselves. Take your own name out.");
        if (nominees.FirstOrDefault(nominee => !nominee.WorksOn(today)) is { } gone) throw new RuleBroken("Nominees", $"{gone.Name} does not work for the city. Choose a colleague who does.");
        (Id, ContestId, NominatorId, SubmittedAt) = (id, contest.Id, by, at);
        EmployeeIds = [.. nominees.Select(nominee => nominee.Id).Distinct().Order()];
        Service = Sentence.Required(nameof(Service), service, ServiceLimit);
        Reason = Sentence.Required(nameof(Reason), reason, ReasonLimit);
    }

    public Guid Id { get; private set; }

    public Guid ContestId { get; private set; }

    public Guid NominatorId { get; private set; }

    /// <summary>In order of id, so that two nominations of the same people are told to be such.</summary>
    public List<Guid> EmployeeIds { get; private set; } = [];

    public string Service { get; private set; } = "";

    public string Reason { get; private set; } = "";

    public DateTime SubmittedAt { get; private set; }

    public NominationState State { get; private set; } = NominationState.Submitted;

    /// <summary>Who accepted or declined it, and when; null until then.</summary>
    public Guid? DecidedBy { get; private set; }

    public DateTime? DecidedAt { get; private set; }

    /// <summary>What the nominator reads; null unless declined.</summary>
    public string? DeclinedBecause { get; private set; }

    public DateTime? WithdrawnAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Puts it on the ballot.</summary>
    /// <exception cref="RuleBroken">Decided or withdrawn already, voting has opened, or it is for or by the very person who decides.</exception>
    public void Accept(Contest contest, Guid by, DateTime at)
    {
        DemandReviewable(contest, by);
        (State, DecidedBy, DecidedAt, DeclinedBecause) = (NominationState.Accepted, by, at, null);
    }

    /// <param name="because">What the nominator reads.</param>
    /// <exception cref="RuleBroken">As for <see cref="Accept"/>, or no reason is given.</exception>
    public void Decline(Contest contest, Guid by, string? because, DateTime at)
    {
        DemandReviewable(contest, by);
        DeclinedBecause = Sentence.Required("Because", because, DeclineLimit);
        (State, DecidedBy, DecidedAt) = (NominationState.Declined, by, at);
    }

    /// <exception cref="RuleBroken">Another's nomination, one that is declined or withdrawn, or voting has opened.</exception>
    public void Withdraw(Contest contest, Guid by, DateTime at)
    {
        if (by != NominatorId) throw new RuleBroken("Only who made a nomination withdraws it.");
        if (State is NominationState.Declined or NominationState.Withdrawn) throw new RuleBroken($"This nomination was {State.ToString().ToLowerInvariant()} already.");
        contest.DemandBeforeVoting();
        (State, WithdrawnAt) = (NominationState.Withdrawn, at);
    }

    private void DemandReviewable(Contest contest, Guid by)
    {
        contest.DemandBeforeVoting();
        if (State == NominationState.Withdrawn) throw new RuleBroken("This nomination was withdrawn by who made it.");
        if (EmployeeIds.Contains(by)) throw new RuleBroken("This nomination is for you. Somebody else in Human Resources reviews it.");
        if (by == NominatorId) throw new RuleBroken("You made this nomination yourself. Somebody else in Human Resources reviews it.");
    }
}

public enum NominationState
{
    /// <summary>HR has yet to review it.</summary>
    Submitted,

    /// <summary>It is on the ballot.</summary>
    Accepted,

    Declined,

    Withdrawn,
}
