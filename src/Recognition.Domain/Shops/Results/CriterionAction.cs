namespace Recognition.Domain.Shops;

/// <summary>A director's follow-up to a weak criterion: what is done, by whom and by when. It stands in the packets until it is done. docs/programme.md, 2.16.</summary>
public sealed class CriterionAction
{
    public const int TextLimit = 500;
    public const int CriterionLimit = 300;

    private CriterionAction() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="criterion">The weak criterion that it answers, of released shops.</param>
    /// <param name="what">What is done.</param>
    /// <param name="who">Whoever does it, as the department names them.</param>
    /// <param name="dueOn">The city's date.</param>
    /// <exception cref="RuleBroken">Something is missing or too long, or the day lies behind.</exception>
    public CriterionAction(Guid id, Guid departmentId, WeakCriterion criterion, string? what, string? who, DateOnly dueOn, Guid by, DateOnly today, DateTime at)
    {
        (Id, DepartmentId, Quarter, FormVersionId, Question, By, At) = (id, departmentId, criterion.Quarter, criterion.FormVersionId, criterion.Question, by, at);
        Criterion = Told(criterion);
        What = Sentence.Required(nameof(What), what, TextLimit);
        Who = Sentence.Required(nameof(Who), who, TextLimit);
        DueOn = dueOn >= today ? dueOn : throw new RuleBroken(nameof(DueOn), "This day is over. Choose a day by which it can be done.");
    }

    /// <summary>The criterion in the words of <see cref="Criterion"/>: a later version of the form that asks the same asks no second follow-up.</summary>
    public static string Told(WeakCriterion criterion) => criterion.Text.Length > CriterionLimit ? criterion.Text[..CriterionLimit] : criterion.Text;

    public Guid Id { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>The first day of the quarter whose shops were weak.</summary>
    public DateOnly Quarter { get; private set; }

    public Guid FormVersionId { get; private set; }

    /// <summary>The question's key.</summary>
    public string Question { get; private set; } = "";

    /// <summary>The question as it was asked.</summary>
    public string Criterion { get; private set; } = "";

    public string What { get; private set; } = "";

    public string Who { get; private set; } = "";

    public DateOnly DueOn { get; private set; }

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>The city's date; null while it is open.</summary>
    public DateOnly? DoneOn { get; private set; }

    /// <summary>What came of it.</summary>
    public string? DoneNote { get; private set; }

    public Guid? DoneBy { get; private set; }

    public Guid Version { get; private set; }

    public bool IsOverdue(DateOnly today) => DoneOn is null && DueOn < today;

    /// <exception cref="RuleBroken">It is done already, or nothing is said of what came of it.</exception>
    public void Finish(string? note, Guid by, DateOnly today)
    {
        if (DoneOn is not null) throw new RuleBroken("This follow-up is done already.");
        DoneNote = Sentence.Required(nameof(DoneNote), note, TextLimit);
        (DoneOn, DoneBy) = (today, by);
    }
}

/// <summary>
/// A criterion of a department's released shops that asks for a follow-up: on enough shops, and under the city's mark or with its whole
/// interval below the city's figure. docs/programme.md, 2.16.
/// </summary>
/// <param name="Quarter">The first day of the quarter.</param>
/// <param name="Question">Its key.</param>
public sealed record WeakCriterion(DateOnly Quarter, Guid FormVersionId, string Question, string Text)
{
    /// <param name="own">The department's points.</param>
    /// <param name="city">The city's in the same question, the department's among them.</param>
    /// <param name="mark">In percent.</param>
    public static bool IsWeak(CriterionSum own, CriterionSum city, Numbers.Rational mark, int minimumBase) =>
        own.Shops >= minimumBase && (own.Percent < mark || (city.Percent is { } all && own.Interval(minimumBase)?.IsBelow(all) == true));
}
