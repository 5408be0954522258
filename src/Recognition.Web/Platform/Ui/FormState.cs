using System.Text.RegularExpressions;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Ui;

/// <summary>What went wrong with a posted form, for its summary and its fields. What was typed stays in the page's input.</summary>
/// <param name="input">The page's property that the form fills; a page with several forms names each, so that no two fields have one id.</param>
public sealed partial class FormState(string input = "Input")
{
    /// <summary>Said where a form did not come as the portal made it: a value that is none, or no fields at all.</summary>
    public const string Unreadable = "Something in this form could not be read, so nothing was done. Load the page again and fill it in once more.";

    private readonly List<Mistake> mistakes = [];
    private readonly Dictionary<string, string> labels = [];

    /// <summary>A field that stands below the summary has told its label.</summary>
    public event Action? Labelled;

    public IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <returns>Whether the deed was done; where not, the sentences stand in <see cref="Mistakes"/>.</returns>
    public async Task<bool> Try(Func<Task> deed)
    {
        try
        {
            await deed();
            return true;
        }
        catch (Exception refusal) when (refusal is RuleBroken or GoneStale or NotAllowed)
        {
            mistakes.AddRange([Of(refusal), .. ((refusal as RuleBroken)?.Others ?? []).Select(Of)]);
            return false;
        }
    }

    /// <inheritdoc cref="Try(Func{Task})"/>
    /// <param name="posted">Null where the form came without its fields, which no page of the portal sends.</param>
    /// <param name="deed">Done with what was posted.</param>
    public async Task<bool> Try<TInput>(TInput? posted, Func<TInput, Task> deed) where TInput : class
    {
        if (posted is not null) return await Try(() => deed(posted));
        Add(null, Unreadable);
        return false;
    }

    /// <summary>Says one of several mistakes that were found at once.</summary>
    public void Add(string? field, string sentence) => mistakes.Add(new Mistake(field, sentence));

    /// <summary>The sentence for the field of this name (<c>Input.Hours</c> is field <c>Hours</c>), or null.</summary>
    public string? For(string name) => mistakes.FirstOrDefault(m => m.Field is { } field && FieldId.Of(name) == FieldId.Of(field))?.Sentence;

    /// <inheritdoc cref="For(string)"/>
    /// <param name="name">As it is posted.</param>
    /// <param name="label">What people call the field: the summary names it by this.</param>
    public string? For(string name, string label)
    {
        var sentence = For(name);
        if (sentence is not null && labels.TryAdd(FieldId.Of(name), label)) Labelled?.Invoke();
        return sentence;
    }

    /// <summary>The sentence as it is read away from its field: its label says what it is about.</summary>
    public string InSummary(Mistake mistake)
    {
        if (mistake.Field is not { } field || !labels.TryGetValue(FieldId.Of(field), out var label)) return mistake.Sentence;
        return Itself().IsMatch(mistake.Sentence) ? label + mistake.Sentence[4..] : $"{label}: {mistake.Sentence}";
    }

    private Mistake Of(Exception refusal) => new((refusal as RuleBroken)?.Field is { } field ? $"{input}.{field}" : null, refusal.Message);

    // "This must be filled in", but not "This day is over".
    [GeneratedRegex("^This (must|may|is|has|holds|lies) ")]
    private static partial Regex Itself();

    /// <param name="Field">Null where it concerns the whole form.</param>
    public sealed record Mistake(string? Field, string Sentence);
}
