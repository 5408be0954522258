namespace Recognition.Domain.Shops;

/// <summary>What could not be filled when a round was drawn, and why in the words of that day. docs/programme.md, 1.5.</summary>
public sealed class RoundGap
{
    private RoundGap() { }

    /// <param name="number">Its place among those of the round.</param>
    /// <param name="form">On which form version its shops are made.</param>
    /// <param name="cause">Null where nobody who plans is to read more than <paramref name="plainCause"/>.</param>
    public RoundGap(Guid roundId, int number, Guid departmentId, Channel channel, Guid? form, int missing, string? cause, string plainCause) =>
        (RoundId, Number, DepartmentId, Channel, FormVersionId, Missing, Cause, PlainCause) = (roundId, number, departmentId, channel, form, missing, cause, plainCause);

    /// <summary>Those of a draw, one for each department and channel.</summary>
    /// <param name="form">On which form version the shops of a department and channel are made.</param>
    /// <param name="runBy">The department that runs the shops: nobody who plans reads more of its own.</param>
    /// <param name="after">The highest number that the round has given.</param>
    public static IEnumerable<RoundGap> Of(Guid round, IEnumerable<RotaGap> gaps, Func<(Guid Department, Channel Channel), Guid?> form, Guid? runBy, int after = 0) =>
        from alike in gaps.GroupBy(gap => (gap.Wish.DepartmentId, gap.Wish.Channel)).Index()
        let of = alike.Item.Key
        select new RoundGap(round, after + alike.Index + 1, of.DepartmentId, of.Channel, form(of), alike.Item.Sum(gap => gap.Missing),
            of.DepartmentId == runBy ? null : string.Join(' ', alike.Item.Select(gap => gap.Cause)), alike.Item.First().PlainCause);

    public Guid RoundId { get; private set; }

    public int Number { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Null where it was not kept, as of plans from before.</summary>
    public Guid? FormVersionId { get; private set; }

    /// <summary>How many shops the round lacks still.</summary>
    public int Missing { get; private set; }

    public string? Cause { get; private set; }

    /// <summary>Without what would tell who shopped the department before.</summary>
    public string PlainCause { get; private set; } = "";

    /// <summary>One of the shops was added by hand.</summary>
    /// <returns>Whether the round lacks more.</returns>
    public bool FillOne() => --Missing > 0;

    /// <summary>What is missing still, and why.</summary>
    /// <param name="names">Of the departments.</param>
    /// <param name="unseen">The departments whose shoppers the reader must not learn.</param>
    public static IEnumerable<string> Told(IEnumerable<RoundGap> gaps, IReadOnlyDictionary<Guid, string> names, IReadOnlySet<Guid> unseen) =>
        RotaGap.Told(gaps.Select(gap => (names[gap.DepartmentId], gap.Channel, gap.Missing, unseen.Contains(gap.DepartmentId) ? gap.PlainCause : gap.Cause ?? gap.PlainCause)));
}
