using System.Collections;

namespace Recognition.Domain.Shops;

/// <summary>
/// The answers of one shop by question. It never changes. Kept in the order given: where that is the form's, as a filled
/// form's is, scoring walks along without looking anything up.
/// </summary>
public sealed class Answers : IReadOnlyCollection<KeyValuePair<string, Answer>>
{
    // Apart, so that a run of answers is taken over in one copy.
    private readonly string[] _questions;
    private readonly Answer[] _answers;
    private Dictionary<string, int>? _places;

    /// <exception cref="ArgumentException">A question is answered twice.</exception>
    public Answers(IEnumerable<KeyValuePair<string, Answer>> entries) : this([.. entries])
    {
        if (Places.Count < Count)
        {
            throw new ArgumentException("A question is answered twice.", nameof(entries));
        }
    }

    private Answers(KeyValuePair<string, Answer>[] entries) =>
        (_questions, _answers) = (Array.ConvertAll(entries, entry => entry.Key), Array.ConvertAll(entries, entry => entry.Value));

    public static Answers None { get; } = new Answers([]);

    public int Count => _answers.Length;

    /// <summary>The answer to a question; null where it has none.</summary>
    public Answer? this[string question] => Places.TryGetValue(question, out var place) ? _answers[place] : null;

    public Answers With(string question, Answer answer) => new([.. Places.ContainsKey(question)
        ? this.Select(entry => entry.Key == question ? new(question, answer) : entry)
        : this.Append(new(question, answer))]);

    public Answers Without(string question) => new([.. this.Where(entry => entry.Key != question)]);

    public IEnumerator<KeyValuePair<string, Answer>> GetEnumerator() => _questions.Zip(_answers, KeyValuePair.Create).GetEnumerator();

    IEnumerator IEnumerable.GetEnumerator() => GetEnumerator();

    // For a reader that has seen that no question is answered twice.
    internal static Answers Unchecked(KeyValuePair<string, Answer>[] entries) => new(entries);

    // Lays the answers beside the questions that have one, in one walk where they stand in the form's order (each question
    // that the walk passes by then has none), else by looking each one up. Says how many found their question.
    internal int LayBeside(string[] questions, Answer?[] places)
    {
        var walked = 0;
        while (walked < _questions.Length && walked < questions.Length && _questions[walked] == questions[walked])
        {
            walked++;
        }
        Array.Copy(_answers, places, walked);
        for (var i = walked; i < questions.Length && walked < Count; i++)
        {
            if (_questions[walked] == questions[i])
            {
                places[i] = _answers[walked++];
            }
        }
        if (walked == Count)
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
                var places = new Dictionary<string, int>(Count);
                for (var place = 0; place < Count; place++)
                {
                    places[_questions[place]] = place;
                }
                _places = places;
            }
            return _places;
        }
    }
}
