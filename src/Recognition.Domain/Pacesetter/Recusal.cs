namespace Recognition.Domain.Pacesetter;

/// <summary>Why a member of the committee does not vote, and does not count towards those who may.</summary>
public enum Recusal
{
    Nominee,

    Nominator,

    /// <summary>A nominee reports to the member, directly or through others.</summary>
    SupervisesNominee,

    /// <summary>The member reports to a nominee, directly or through others.</summary>
    ReportsToNominee,

    /// <summary>The member said so.</summary>
    Declared,
}

/// <summary>Finds the members who are partial by what the data says. docs/programme.md, 5.4.</summary>
/// <param name="nominees">The employees on the ballot.</param>
/// <param name="nominators">Those who put them there.</param>
/// <param name="supervisors">Each employee's supervisor; who has none may be missing.</param>
public sealed class Recusals(IReadOnlySet<Guid> nominees, IReadOnlySet<Guid> nominators, IReadOnlyDictionary<Guid, Guid> supervisors)
{
    /// <summary>The first ground that holds; null for a member who may vote.</summary>
    public Recusal? Of(Guid member) =>
        nominees.Contains(member) ? Recusal.Nominee
        : nominators.Contains(member) ? Recusal.Nominator
        : nominees.Any(nominee => Above(nominee).Contains(member)) ? Recusal.SupervisesNominee
        : Above(member).Any(nominees.Contains) ? Recusal.ReportsToNominee
        : null;

    // A loop in the data must not hold the count up.
    private HashSet<Guid> Above(Guid employee)
    {
        var above = new HashSet<Guid>();
        for (var at = employee; supervisors.TryGetValue(at, out var supervisor) && above.Add(supervisor); at = supervisor) { }
        return above;
    }
}
