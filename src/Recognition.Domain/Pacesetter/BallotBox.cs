namespace Recognition.Domain.Pacesetter;

/// <summary>
/// All secret ballots of a contest in one row, sorted by what they say and written anew with each: no order, id or time
/// tells whose a ballot is. docs/programme.md, 6.1; docs/decisions/0007-ballots.md.
/// </summary>
public sealed class BallotBox
{
    private BallotBox() { }

    public BallotBox(Guid contestId) => ContestId = contestId;

    public Guid ContestId { get; private set; }

    /// <summary>As <see cref="Ranking.ToString"/> writes them, in ordinal order.</summary>
    public List<string> Ballots { get; private set; } = [];

    public IEnumerable<Ranking> Rankings => Ballots.Select(Ranking.Read);

    public void Put(Ranking ranking) => Ballots = [.. Ballots.Append(ranking.ToString()).Order(StringComparer.Ordinal)];
}
