namespace Recognition.Domain.Shops;

/// <summary>How good a shopper's report is, from 1 (poor) to 5 (excellent); given when the shop is accepted or excluded. docs/programme.md, 1.16.</summary>
public sealed class ReportGrade
{
    public const int Lowest = 1;
    public const int Highest = 5;

    private ReportGrade() { }

    /// <exception cref="RuleBroken">One of the four is none from 1 to 5.</exception>
    public ReportGrade(Guid shopId, Guid by, int content, int instructions, int writing, int timeliness, DateTime at)
    {
        (ShopId, By, At) = (shopId, by, at);
        (Content, Instructions, Writing, Timeliness) = (One(nameof(Content), content), One(nameof(Instructions), instructions), One(nameof(Writing), writing), One(nameof(Timeliness), timeliness));
    }

    public Guid ShopId { get; private set; }

    public Guid By { get; private set; }

    public DateTime At { get; private set; }

    /// <summary>Whether it says what happened.</summary>
    public int Content { get; private set; }

    /// <summary>Whether brief and scenario were followed.</summary>
    public int Instructions { get; private set; }

    /// <summary>Whether it can be read and understood.</summary>
    public int Writing { get; private set; }

    /// <summary>Whether it came in time.</summary>
    public int Timeliness { get; private set; }

    /// <summary>The mean of the four.</summary>
    public decimal Mean => (Content + Instructions + Writing + Timeliness) / 4m;

    private static int One(string field, int grade) => grade is >= Lowest and <= Highest ? grade : throw new RuleBroken(field, $"Give a grade from {Lowest} to {Highest}, or leave all four empty.");
}

/// <summary>How a shopper's reports were graded so far.</summary>
/// <param name="Mean">Over all grades of all graded reports; null where none was graded.</param>
public sealed record GradeStanding(int Reports, decimal? Mean)
{
    /// <summary>Whether the grades close further offers. docs/programme.md, 1.16.</summary>
    /// <param name="minimum">The lowest mean with which shops are offered.</param>
    /// <param name="after">From how many graded reports on it counts.</param>
    public bool Closes(decimal minimum, int after) => Reports >= after && Mean < minimum;
}
