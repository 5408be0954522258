namespace Recognition.Domain.Shops;

/// <summary>What could not be filled when a round was drawn, in the words of that day. docs/programme.md, 1.5.</summary>
public sealed class RoundGap
{
    private const string Since = " Since then shops were added by hand: ";

    private RoundGap() { }

    /// <param name="number">Its place among those of the round.</param>
    /// <param name="form">On which form version its shops are made.</param>
    /// <param name="sentence">Null where nobody who plans is to read more than <paramref name="plainSentence"/>.</param>
    public RoundGap(Guid roundId, int number, Guid departmentId, Channel channel, Guid? form, int missing, string? sentence, string plainSentence) =>
        (RoundId, Number, DepartmentId, Channel, FormVersionId, Missing, Sentence, PlainSentence) = (roundId, number, departmentId, channel, form, missing, sentence, plainSentence);

    /// <summary>Those of a draw, one for each department and channel.</summary>
    /// <param name="form">On which form version the shops of a department and channel are made.</param>
    /// <param name="runBy">The department that runs the shops: nobody who plans reads more of its own.</param>
    /// <param name="after">The highest number that the round has given.</param>
    public static IEnumerable<RoundGap> Of(Guid round, IEnumerable<RotaGap> gaps, Func<(Guid Department, Channel Channel), Guid?> form, Guid? runBy, int after = 0) =>
        from alike in gaps.GroupBy(gap => (gap.Wish.DepartmentId, gap.Wish.Channel)).Index()
        let of = alike.Item.Key
        select new RoundGap(round, after + alike.Index + 1, of.DepartmentId, of.Channel, form(of), alike.Item.Sum(gap => gap.Missing),
            of.DepartmentId == runBy ? null : string.Join(' ', alike.Item.Select(gap => gap.Sentence)), RotaGap.Plain(alike.Item).Single().PlainSentence);

    public Guid RoundId { get; private set; }

    public int Number { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Null where it was not kept, as of plans from before.</summary>
    public Guid? FormVersionId { get; private set; }

    /// <summary>How many shops the round lacks still.</summary>
    public int Missing { get; private set; }

    public string? Sentence { get; private set; }

    /// <summary>Without what would tell who shopped the department before.</summary>
    public string PlainSentence { get; private set; } = "";

    /// <summary>One of the shops was added by hand.</summary>
    /// <returns>Whether the round lacks more.</returns>
    public bool FillOne()
    {
        Missing--;
        (Sentence, PlainSentence) = (Sentence is null ? null : Less(Sentence), Less(PlainSentence));
        return Missing > 0;
    }

    /// <param name="unseen">The departments whose shoppers the reader must not learn.</param>
    public string ToldTo(IReadOnlySet<Guid> unseen) => unseen.Contains(DepartmentId) || Sentence is null ? PlainSentence : Sentence;

    // The words of the draw stay, and tell its numbers: what was added since goes on after them.
    private string Less(string sentence) => $"{(sentence.IndexOf(Since, StringComparison.Ordinal) is >= 0 and var at ? sentence[..at] : sentence)}{Since}{Missing} cannot be made still.";
}
