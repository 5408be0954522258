namespace Recognition.Domain.Shops;

/// <summary>What could not be filled when a round was drawn, in the words of that day. docs/programme.md, 1.5.</summary>
public sealed class RoundGap
{
    private RoundGap() { }

    /// <param name="number">Its place among those of the round.</param>
    /// <param name="sentence">Null where nobody who plans is to read more than <paramref name="plainSentence"/>.</param>
    public RoundGap(Guid roundId, int number, Guid departmentId, string? sentence, string plainSentence) =>
        (RoundId, Number, DepartmentId, Sentence, PlainSentence) = (roundId, number, departmentId, sentence, plainSentence);

    public Guid RoundId { get; private set; }

    public int Number { get; private set; }

    public Guid DepartmentId { get; private set; }

    public string? Sentence { get; private set; }

    /// <summary>Without what would tell who shopped the department before.</summary>
    public string PlainSentence { get; private set; } = "";

    /// <param name="unseen">The departments whose shoppers the reader must not learn.</param>
    public string ToldTo(IReadOnlySet<Guid> unseen) => unseen.Contains(DepartmentId) || Sentence is null ? PlainSentence : Sentence;
}
