using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Ui;

/// <summary>What went wrong with a posted form, for its summary and its fields. What was typed stays in the page's input.</summary>
/// <param name="input">The page's property that the form fills; a page with several forms names each, so that no two fields have one id.</param>
public sealed class FormState(string input = "Input")
{
    private readonly List<Mistake> mistakes = [];

    public IReadOnlyList<Mistake> Mistakes => mistakes;

    /// <returns>Whether the deed was done; where not, the sentence stands in <see cref="Mistakes"/>.</returns>
    public async Task<bool> Try(Func<Task> deed)
    {
        try
        {
            await deed();
            return true;
        }
        catch (Exception refusal) when (refusal is RuleBroken or GoneStale or NotAllowed)
        {
            mistakes.Add(new Mistake((refusal as RuleBroken)?.Field is { } field ? $"{input}.{field}" : null, refusal.Message));
            return false;
        }
    }

    /// <summary>Says one of several mistakes that were found at once.</summary>
    public void Add(string? field, string sentence) => mistakes.Add(new Mistake(field, sentence));

    /// <summary>The sentence for the field of this name (<c>Input.Hours</c> is field <c>Hours</c>), or null.</summary>
    public string? For(string name) => mistakes.FirstOrDefault(m => m.Field is { } field && FieldId.Of(name) == FieldId.Of(field))?.Sentence;

    /// <param name="Field">Null where it concerns the whole form.</param>
    public sealed record Mistake(string? Field, string Sentence);
}
