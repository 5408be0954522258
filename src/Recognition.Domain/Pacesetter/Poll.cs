using Recognition.Domain.Json;
using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

// Ballots made ready for counting: names as places in the ballot's list, wrong ones refused.
internal sealed class Poll
{
    private readonly Dictionary<string, int> _places;

    // A stamp for each place: the last ballot that named it.
    private readonly int[] _namedBy;

    public Poll(CountingRules rules, IReadOnlyList<CastBallot> ballots)
    {
        Rules = rules;
        Names = rules.Standing;
        _places = Names.Select((name, place) => (name, place)).ToDictionary(it => it.name, it => it.place);
        _namedBy = new int[Names.Count];
        Preference = new int[Names.Count];
        for (var i = 0; i < rules.Order?.Count; i++)
        {
            Preference[_places[rules.Order[i]]] = i;
        }
        Marked = new List<Marks>(ballots.Count);
        for (var i = 0; i < ballots.Count; i++)
        {
            Take(ballots[i], i);
        }
        if (Cast > rules.Eligible)
        {
            throw new InputWrong("$.ballots", $"{Cast} ballots, but only {rules.Eligible} may vote");
        }
    }

    public CountingRules Rules { get; }

    public IReadOnlyList<string> Names { get; }

    public long Cast { get; private set; }

    public long Blank { get; private set; }

    // Where each place stands in the order of preference; only with an order.
    public int[] Preference { get; }

    // The ballots that are not blank.
    public List<Marks> Marked { get; }

    // The names on a ballot as places, in its order, with its scores where it gives any.
    public readonly record struct Marks(long Count, int[] Places, Rational[] Scores);

    private void Take(CastBallot ballot, int number)
    {
        if (ballot.Count < 1)
        {
            throw new InputWrong(Path(number) + ".count", "must be at least 1");
        }
        Cast = checked(Cast + ballot.Count);
        switch (ballot)
        {
            case CastBallot.Blank:
                Blank += ballot.Count;
                break;
            case CastBallot.Ranked ranked when Rules.Method == CountMethod.Ranked:
                Marked.Add(new(ballot.Count, PlacesOf(ranked.Ranking, number, "ranking"), []));
                break;
            case CastBallot.Approving approving when Rules.Method == CountMethod.Approval:
                Marked.Add(new(ballot.Count, PlacesOf(approving.Approved, number, "approved"), []));
                break;
            case CastBallot.Naming single when Rules.Method == CountMethod.Plurality:
                Marked.Add(new(ballot.Count, [_places.TryGetValue(single.Choice, out var place) ? place : throw NotANominee(Path(number) + ".choice", single.Choice)], []));
                break;
            case CastBallot.Scoring scoring when Rules.Method == CountMethod.Score:
                Marked.Add(Scored(scoring, number));
                break;
            default:
                throw new InputWrong(Path(number), $"is not a ballot of the method {JsonWords.Quote(JsonWords.Word(Rules.Method))}");
        }
    }

    private int[] PlacesOf(IReadOnlyList<string> names, int number, string key)
    {
        var places = new int[names.Count];
        for (var i = 0; i < places.Length; i++)
        {
            if (!_places.TryGetValue(names[i], out places[i]))
            {
                throw NotANominee($"{Path(number)}.{key}{JsonWords.Step(i)}", names[i]);
            }
            DemandOnce(places[i], number, $".{key}", i);
        }
        return places;
    }

    private Marks Scored(CastBallot.Scoring ballot, int number)
    {
        var (places, scores) = (new int[ballot.Scores.Count], new Rational[ballot.Scores.Count]);
        for (var i = 0; i < places.Length; i++)
        {
            (var name, scores[i]) = ballot.Scores[i];
            if (!_places.TryGetValue(name, out places[i]))
            {
                throw NotANominee($"{Path(number)}.scores{JsonWords.Step(name)}", name);
            }
            DemandOnce(places[i], number, ".scores", i);
            if (scores[i] < Rules.MinScore || scores[i] > Rules.MaxScore)
            {
                throw new InputWrong($"{Path(number)}.scores{JsonWords.Step(name)}", $"must be from {Rules.MinScore} to {Rules.MaxScore}");
            }
        }
        return new(ballot.Count, places, scores);
    }

    private void DemandOnce(int place, int number, string key, int position)
    {
        if (_namedBy[place] == number + 1)
        {
            throw new InputWrong($"{Path(number)}{key}{JsonWords.Step(position)}", $"{JsonWords.Quote(Names[place])} is named twice");
        }
        _namedBy[place] = number + 1;
    }

    private static InputWrong NotANominee(string path, string name) => new(path, $"{JsonWords.Quote(name)} is not a nominee");

    private static string Path(int number) => "$.ballots" + JsonWords.Step(number);
}
