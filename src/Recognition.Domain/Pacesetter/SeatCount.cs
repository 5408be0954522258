using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

// Approval, plurality and score: one tally each, the highest take the seats.
internal sealed class SeatCount
{
    private readonly Poll _poll;
    private readonly Rational?[] _tally;
    private readonly List<int> _elected = [];
    private readonly long _needed;
    private readonly int _noAward;
    private Tie? _tie;

    public SeatCount(Poll poll)
    {
        _poll = poll;
        _noAward = poll.Rules.NoAward ? poll.Names.Count - 1 : -1;
        var (sums, counts) = (new Rational[poll.Names.Count], new long[poll.Names.Count]);
        var scored = poll.Rules.Method == CountMethod.Score;
        foreach (var (count, places, scores) in poll.Marked)
        {
            for (var i = 0; i < places.Length; i++)
            {
                counts[places[i]] += count;
                sums[places[i]] += scored ? count * scores[i] : 0;
            }
        }
        _needed = !scored ? 0 : poll.Rules.MinScores ?? (poll.Cast - poll.Blank + 1) / 2;
        _tally = [.. counts.Select((count, place) => !scored ? count : count == 0 ? (Rational?)null : sums[place] / count)];
        Groups = [.. counts.Select((count, place) => (count, place))
            .Where(it => it.count >= _needed && _tally[it.place] is not null)
            .GroupBy(it => _tally[it.place]!.Value, it => it.place)
            .OrderByDescending(group => group.Key)
            .Select(group => group.ToList())];
    }

    // Who can win, the highest tally first, those with the same tally together.
    private List<List<int>> Groups { get; }

    public Outcome Run()
    {
        var reason = Fill();
        var round = new CountRound(1, null, [.. _poll.Names.Select((name, place) => KeyValuePair.Create(name, _tally[place]))], 0, [], Names(_elected), _tie);
        return new([round], Names(_elected.FindAll(place => place != _noAward)), reason);
    }

    // Gives the seats; says why some stay empty.
    private string? Fill()
    {
        foreach (var group in Groups)
        {
            var free = _poll.Rules.Seats - _elected.Count;
            if (free == 0)
            {
                return null;
            }
            // A tie matters where the seats do not suffice, or where it decides who comes before "No award".
            var inOrder = group.Count > free || (group.Count > 1 && group.Contains(_noAward)) ? Settle(group, free) : group;
            if (inOrder is null)
            {
                return Counting.Unsettled(Names(group));
            }
            foreach (var place in inOrder.Take(free))
            {
                _elected.Add(place);
                if (place == _noAward)
                {
                    return _elected.Count == 1 ? $"\"{CountingRules.NoAwardName}\" won." : $"\"{CountingRules.NoAwardName}\" comes in place {_elected.Count}: nobody from there on is awarded.";
                }
            }
        }
        return _elected.Count == _poll.Rules.Seats ? null
            : $"Only {_elected.Count} of {_poll.Rules.Seats} seats {(_elected.Count == 1 ? "is" : "are")} taken: a winner needs {Counting.Number(Math.Max(_needed, 1), "score", "scores")}.";
    }

    // Puts the tied in the given order; null where there is none. Notes who got the last seat.
    private List<int>? Settle(List<int> tied, int free)
    {
        List<int>? chosen = _poll.Rules.TieBreak.Contains(TieRule.Order) ? [.. tied.OrderBy(place => _poll.Preference[place])] : null;
        var seated = chosen?.Take(free).TakeWhile(place => place != _noAward).ToList();
        _tie = new(Names(tied), chosen is null ? null : TieRule.Order, seated is null ? null : seated.Count > 0 ? _poll.Names[seated[^1]] : CountingRules.NoAwardName);
        return chosen;
    }

    private List<string> Names(List<int> places) => places.ConvertAll(place => _poll.Names[place]);
}
