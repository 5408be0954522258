using Recognition.Domain.Numbers;
using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>
/// What a release opened, added up once: the shops of one department, or of the whole city, in one round, on one form version and in
/// one quarter. Results and packets read these rows, so that ten years of shops cost them nothing. docs/programme.md, 2.3 and 2.4.
/// </summary>
public sealed class ReleasedResult
{
    private Dictionary<string, CriterionSum>? criteria;
    private Dictionary<string, SectionSum>? sections;
    private ScoreSpread? spread;

    private ReleasedResult() { }

    /// <param name="departmentId">Null for the whole city.</param>
    /// <param name="quarter">The quarter in which the shops were performed.</param>
    public ReleasedResult(Guid id, Guid roundId, Guid? departmentId, Channel channel, Guid formVersionId, Quarter quarter, DateTime at) =>
        (Id, RoundId, DepartmentId, Channel, FormVersionId, Quarter, ReleasedAt) = (id, roundId, departmentId, channel, formVersionId, quarter.First, at);

    public Guid Id { get; private set; }

    public Guid RoundId { get; private set; }

    public Guid? DepartmentId { get; private set; }

    public Channel Channel { get; private set; }

    public Guid FormVersionId { get; private set; }

    /// <summary>The first day of the quarter.</summary>
    public DateOnly Quarter { get; private set; }

    public DateTime ReleasedAt { get; private set; }

    /// <summary>When its shops were scored anew after the release; null where they were not.</summary>
    public DateTime? RescoredAt { get; private set; }

    /// <summary>All shops released.</summary>
    public int Shops { get; private set; }

    /// <summary>Those that have a score: the base of the mean.</summary>
    public int Scored { get; private set; }

    public int Failed { get; private set; }

    /// <summary>Of the unrounded percents of those scored.</summary>
    public Rational PercentSum { get; private set; }

    /// <summary>Those whose access has a score: the base of its mean. docs/programme.md, 2.12.</summary>
    public int AccessScored { get; private set; }

    /// <summary>Of the unrounded percents of access of those scored.</summary>
    public Rational AccessSum { get; private set; }

    /// <summary>JSON: question → points earned, points possible and shops.</summary>
    public string Criteria { get; private set; } = "{}";

    public Guid Version { get; private set; }

    /// <summary>By the question's key.</summary>
    public IReadOnlyDictionary<string, CriterionSum> ByQuestion => criteria ??= ReleasedSums.Criteria(Criteria);

    /// <summary>JSON: section → percents, shops scored and shops failed; null for what was released before sections were added up.</summary>
    public string? Sections { get; private set; }

    /// <summary>JSON, as <see cref="ScoreSpread"/> writes it; null for what was released before it was.</summary>
    public string? Spread { get; private set; }

    /// <summary>JSON: percents and shops, of the whole and of access, by outside shoppers alone; null for what was released before they were told apart.</summary>
    public string? Outside { get; private set; }

    /// <summary>JSON: what came of the last attempt → shops that reached nobody; null for what was released before they were counted. docs/programme.md, 1.13.</summary>
    public string? Unreached { get; private set; }

    /// <summary>How many shops a text of <see cref="Unreached"/> counts.</summary>
    public static int NumberOf(string? unreached) => unreached is null ? 0 : ReleasedSums.Unreached(unreached).Values.Sum();

    /// <summary>Shops that reached nobody, by what came of the last attempt; null where they were not counted.</summary>
    public IReadOnlyDictionary<AttemptOutcome, int>? NotReached => Unreached is null ? null : ReleasedSums.Unreached(Unreached);

    /// <summary>By the section's key; empty where none were added up.</summary>
    public IReadOnlyDictionary<string, SectionSum> BySection => sections ??= Sections is null ? [] : ReleasedSums.Sections(Sections);

    /// <summary>Null where none was added up.</summary>
    public ScoreSpread? Scores => spread ??= Spread is null ? null : ScoreSpread.Read(Spread);

    /// <summary>By inside and outside shoppers: to be told as <see cref="ToldSplits"/> says, and not otherwise.</summary>
    public ReleasedSplit ByShopper => ReleasedSplit.Of(DepartmentId, Outside, new(PercentSum, Scored), new(AccessSum, AccessScored));

    /// <summary>Says that the row was added up again, of results that took the place of others.</summary>
    public void AddedUpAgain(DateTime at) => RescoredAt = at;

    /// <summary>Adds shops that were released together.</summary>
    /// <param name="zone">By whose clock the hours of the whole city are reckoned; a row that has some keeps its own.</param>
    /// <param name="outside">The rows of the pool that are residents': of every other shop an employee is the shopper.</param>
    public void Add(IReadOnlyCollection<Shop> released, CityZone zone, IReadOnlySet<Guid> outside)
    {
        var (whole, apart) = (Shops == 0 || Spread is not null, Shops == 0 || Outside is not null); // what was added up without its spread gets none of the rest alone
        var notReached = Shops == 0 ? [] : NotReached?.ToDictionary();
        var known = ByShopper;
        var (byResidents, accessOfResidents) = (known.Score?.Outside ?? ScoreSum.None, known.Access?.Outside ?? ScoreSum.None);
        var scores = Scores ?? new ScoreSpread(DepartmentId is null ? zone : null);
        var (byQuestion, bySection) = (ReleasedSums.Criteria(Criteria), ReleasedSums.Sections(Sections ?? "{}"));
        foreach (var shop in released)
        {
            Shops++;
            Failed += shop.Failed ? 1 : 0;
            if (shop.Unreached && notReached is not null) notReached[shop.AttemptsMade[^1].Outcome] = notReached.GetValueOrDefault(shop.AttemptsMade[^1].Outcome) + 1;
            if (shop.Percent is { } percent)
            {
                (Scored, PercentSum) = (Scored + 1, PercentSum + percent);
                scores.Add(percent, shop.PerformedAt!.Value);
                if (outside.Contains(shop.ShopperId)) byResidents = byResidents.Plus(percent);
            }

            var score = SealedScore.Read(shop.Score!);
            if (score.Access is { } access)
            {
                (AccessScored, AccessSum) = (AccessScored + 1, AccessSum + access);
                if (outside.Contains(shop.ShopperId)) accessOfResidents = accessOfResidents.Plus(access);
            }

            foreach (var question in score.Questions.Where(question => question.Possible > 0 || question.Earned != 0))
                byQuestion[question.Key] = byQuestion.GetValueOrDefault(question.Key, CriterionSum.None).Plus(question.Earned, question.Possible);
            foreach (var section in score.Sections.Where(section => section.Scored || section.Failed))
                bySection[section.Key] = bySection.GetValueOrDefault(section.Key, SectionSum.None).Plus(section);
        }

        (criteria, Criteria) = (byQuestion, ReleasedSums.Criteria(byQuestion));
        if (whole) (sections, Sections, spread, Spread) = (bySection, ReleasedSums.Sections(bySection), scores, scores.Write());
        if (notReached is not null) Unreached = ReleasedSums.Unreached(notReached);
        if (apart) Outside = ReleasedSums.Outside(byResidents, accessOfResidents);
    }

    /// <summary>Whether the row is the sum of those of these shops that belong to it.</summary>
    /// <param name="released">All released shops of the round.</param>
    /// <param name="outside">The rows of the pool that are residents'.</param>
    public bool IsSumOf(IEnumerable<Shop> released, IReadOnlySet<Guid> outside)
    {
        var again = new ReleasedResult { DepartmentId = DepartmentId };
        try
        {
            again.Add([.. released.Where(Holds)], Scores?.Zone ?? CityZone.Named("Etc/UTC"), outside);
            return (Shops, Scored, Failed, AccessScored) == (again.Shops, again.Scored, again.Failed, again.AccessScored) && PercentSum == again.PercentSum && AccessSum == again.AccessSum
                && Same(ByQuestion, again.ByQuestion, (sum, other) => sum == (sum.Products is null ? other with { Products = null } : other))
                && (Outside is null || Outside == again.Outside) && (Unreached is null || Unreached == again.Unreached) && (Sections is null || Same(BySection, again.BySection, (sum, other) => sum == other)) && (Scores is not { } scores || scores.IsSame(again.Scores!));
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return false; // the portal wrote sums and scores that it can read
        }
    }

    private static bool Same<T>(IReadOnlyDictionary<string, T> sums, IReadOnlyDictionary<string, T> again, Func<T, T, bool> same) =>
        sums.Count == again.Count && sums.All(sum => again.TryGetValue(sum.Key, out var other) && same(sum.Value, other));

    // By the row's own quarter: where the city's year begins may have changed since.
    private bool Holds(Shop shop) => shop.Channel == Channel && shop.FormVersionId == FormVersionId && (DepartmentId is null || shop.DepartmentId == DepartmentId)
        && shop.PerformedOn >= Quarter && shop.PerformedOn < Quarter.AddMonths(3);
}

