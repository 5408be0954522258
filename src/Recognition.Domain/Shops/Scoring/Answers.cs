using System.Collections;

namespace Recognition.Domain.Shops;

/// <summary>
/// The answers of one shop by question. It never changes. Kept in the order given: where that is the form's, as a filled
/// form's is, scoring walks along without looking anything up.
/// </summary>
public sealed class Answers : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    private readonly KeyValuePair<string, Answer>[] _entries;
    private Dictionary<string, int>? _places;

    /// <exception cref="ArgumentException">A question is answered twice.</exception>
    public Answers(IEnumerable<KeyValuePair<string, Answer>> entries)
    {
        _entries = [.. entries];
        if (Places.Count < _entries.Length)
        {
            throw new ArgumentException("A question is answered twice.", nameof(entries));
        }
    }

    private Answers(KeyValuePair<string, Answer>[] entries) => _entries = entries;

    public static Answers None { get; } = new Answers([]);

    public int Count => _entries.Length;

    /// <summary>The answer to a question; null where it has none.</summary>
    public Answer? this[string question] => Places.TryGetValue(question, out var place) ? _entries[place].Value : null;

    public Answers With(string question, Answer answer) => Places.TryGetValue(question, out var place)
        ? new Answers([.. _entries[..place], new(question, answer), .. _entries[(place + 1)..]])
        : new Answers([.. _entries, new(question, answer)]);

    public Answers Without(string question) => new([.. _entries.Where(entry => entry.Key != question)]);

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => _entries.AsEnumerable().GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // For a reader that has seen that no question is answered twice.
    internal static Answers Unchecked(KeyValuePair<string, Answer>[] entries) => new(entries);

    // Lays the answers beside the questions that have one, in one walk where they stand in the form's order (each question
    // that the walk passes by then has none), else by looking each one up. Says how many found their question.
    internal int LayBeside(string[] questions, Answer?[] places)
    {
        var walked = 0;
        for (var i = 0; i < questions.Length && walked < _entries.Length; i++)
        {
            if (_entries[walked].Key == questions[i])
            {
                places[i] = _entries[walked++].Value;
            }
        }
        if (walked == _entries.Length)
        {
            return walked;
        }
        var found = 0;
        for (var i = 0; i < questions.Length; i++)
        {
            places[i] = this[questions[i]];
            found += places[i] is null ? 0 : 1;
        }
        return found;
    }

    private Dictionary<string, int> Places
    {
        get
        {
            if (_places is null)
            {
                var places = new Dictionary<string, int>(_entries.Length);
                for (var place = 0; place < _entries.Length; place++)
                {
                    places[_entries[place].Key] = place;
                }
                _places = places;
            }
            return _places;
        }
    }
}
