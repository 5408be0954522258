using Recognition.Domain.Json;

namespace Recognition.Domain.Pacesetter;

/// <summary>The two documents of the command <c>recount</c>: a contest with its ballots, and the count.</summary>
public static partial class RecountJson
{
    private const int MostNominees = 10_000;
    private const int MostBallots = 1_000_000;
    private const long MostVoters = 1_000_000_000_000;

    /// <exception cref="InputWrong">It is not such a document.</exception>
    public static (CountingRules Rules, IReadOnlyList<CastBallot> Ballots) Read(string json) => JsonAt.Read(json, at =>
    {
        var fields = at.Fields(
            "method", "seats", "nominees", "noAward", "eligible", "quorum", "tieBreak", "order", "ballots", "minScore", "maxScore", "minScores");
        var rules = new CountingRules(fields.Need("method").OneOf<CountMethod>(), fields.Need("nominees").Names(MostNominees))
        {
            Seats = (int?)fields["seats"]?.Whole(1, MostNominees) ?? 1,
            NoAward = fields["noAward"]?.Flag() ?? false,
            Eligible = fields["eligible"]?.Whole(0, MostVoters),
            Quorum = fields["quorum"]?.Whole(0, MostVoters) ?? 0,
            TieBreak = fields["tieBreak"] is { } tieBreak ? [.. tieBreak.Items(MostNominees).Select(rule => rule.OneOf<TieRule>())] : [],
            Order = fields.Given("order") is { } order ? order.Names(MostNominees) : null,
            MinScore = fields.Given("minScore")?.Number() ?? 0,
            MaxScore = fields.Given("maxScore")?.Number() ?? 5,
            MinScores = fields.Given("minScores")?.Whole(0, MostVoters),
        };
        CountingCheck.Demand(rules);
        return (rules, (IReadOnlyList<CastBallot>)[.. fields.Need("ballots").Items(MostBallots).Select(ballot => BallotAt(ballot, rules.Method))]);
    });

    private static CastBallot BallotAt(JsonAt at, CountMethod method)
    {
        var fields = at.Fields("count", "blank", "ranking", "approved", "choice", "scores");
        var count = fields["count"]?.Whole(1, MostVoters) ?? 1;
        var blank = fields["blank"]?.Flag() ?? false;
        var key = method switch
        {
            CountMethod.Ranked => "ranking",
            CountMethod.Approval => "approved",
            CountMethod.Plurality => "choice",
            _ => "scores",
        };
        foreach (var other in new[] { "ranking", "approved", "choice", "scores" })
        {
            if (fields[other] is { } given && (blank || other != key))
            {
                throw given.Wrong(blank ? "does not belong on a blank ballot" : $"does not belong to the method {JsonWords.Quote(JsonWords.Word(method))}");
            }
        }
        if (blank)
        {
            return new CastBallot.Blank { Count = count };
        }
        var marks = fields.Need(key);
        return method switch
        {
            CountMethod.Ranked => new CastBallot.Ranked(marks.Names(MostNominees)) { Count = count },
            CountMethod.Approval => new CastBallot.Approving(marks.Names(MostNominees)) { Count = count },
            CountMethod.Plurality => new CastBallot.Naming(marks.Name()) { Count = count },
            _ => new CastBallot.Scoring([.. marks.Entries(MostNominees).Select(score => KeyValuePair.Create(score.Key, score.Value.Number()))]) { Count = count },
        };
    }
}
