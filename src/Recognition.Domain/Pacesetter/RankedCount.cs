using Recognition.Domain.Numbers;

namespace Recognition.Domain.Pacesetter;

// Instant run-off: who has more than half of the ballots that still name somebody wins; otherwise the lowest goes out.
internal sealed class RankedCount(Poll poll)
{
    private readonly List<int> _standing = [.. Enumerable.Range(0, poll.Names.Count)];
    private readonly bool[] _out = new bool[poll.Names.Count];

    // How far each ballot has been read: everybody before that place is out.
    private readonly int[] _read = new int[poll.Marked.Count];
    private readonly List<long[]> _tallies = [];
    private readonly List<CountRound> _rounds = [];

    public Outcome Run()
    {
        while (true)
        {
            var exhausted = Count();
            var tally = _tallies[^1];
            var continuing = poll.Cast - poll.Blank - exhausted;
            var threshold = continuing / 2 + 1;
            var winner = _standing.FindIndex(place => tally[place] >= threshold);
            if (winner >= 0)
            {
                return Won(_standing[winner], Round(threshold, exhausted, [], [_standing[winner]], null));
            }
            if (continuing == 0)
            {
                return Stopped("No ballot names anybody.", Round(threshold, exhausted, [], [], null));
            }
            var lowest = _standing.Min(place => tally[place]);
            var tied = _standing.FindAll(place => tally[place] == lowest);
            var left = tied;
            var tie = tied.Count > 1 ? Settle(ref left) : null;
            if (left.Count > 1)
            {
                return Stopped(Counting.Unsettled(Names(left)), Round(threshold, exhausted, [], [], tie));
            }
            _rounds.Add(Round(threshold, exhausted, left, [], tie));
            _out[left[0]] = true;
            _standing.Remove(left[0]);
        }
    }

    private Outcome Won(int winner, CountRound last) => poll.Rules.NoAward && winner == poll.Names.Count - 1
        ? Stopped($"\"{CountingRules.NoAwardName}\" won.", last)
        : new([.. _rounds, last], [poll.Names[winner]], null);

    private Outcome Stopped(string reason, CountRound last) => new([.. _rounds, last], [], reason);

    // Tallies each ballot for the highest who still stands; says how many name nobody who does.
    private long Count()
    {
        var tally = new long[poll.Names.Count];
        var exhausted = 0L;
        for (var i = 0; i < _read.Length; i++)
        {
            var (count, places, _) = poll.Marked[i];
            var read = _read[i];
            while (read < places.Length && _out[places[read]])
            {
                read++;
            }
            _read[i] = read;
            if (read < places.Length)
            {
                tally[places[read]] += count;
            }
            else
            {
                exhausted += count;
            }
        }
        _tallies.Add(tally);
        return exhausted;
    }

    // Narrows the tied, rule by rule, until one is left to go out.
    private Tie Settle(ref List<int> left)
    {
        var among = Names(left);
        foreach (var rule in poll.Rules.TieBreak)
        {
            left = rule switch
            {
                TieRule.PreviousRounds => _tallies.SkipLast(1).Reverse().Aggregate(left, Lowest),
                TieRule.FirstChoices => Lowest(left, _tallies[0]),
                _ => [left.MaxBy(place => poll.Preference[place])],
            };
            if (left.Count == 1)
            {
                return new(among, rule, poll.Names[left[0]]);
            }
        }
        return new(among, null, null);
    }

    private static List<int> Lowest(List<int> tied, long[] tally)
    {
        var lowest = tied.Min(place => tally[place]);
        return tied.FindAll(place => tally[place] == lowest);
    }

    private CountRound Round(long threshold, long exhausted, List<int> eliminated, List<int> elected, Tie? tie) => new(
        _tallies.Count,
        threshold,
        [.. _standing.Select(place => KeyValuePair.Create(poll.Names[place], (Rational?)_tallies[^1][place]))],
        exhausted,
        Names(eliminated),
        Names(elected),
        tie);

    private List<string> Names(List<int> places) => places.ConvertAll(place => poll.Names[place]);
}
