using Recognition.Domain.Json;

namespace Recognition.Domain.Shops;

/// <summary>
/// A published version of a shop's form. It never changes: a shop is scored with the version that it was filled in on,
/// and a better form is a version of its own. docs/programme.md, 2.2.
/// </summary>
public sealed class FormVersion
{
    public const int NameLimit = 120;
    public const int DefinitionLimit = 400_000;

    private FormDefinition? read;

    private FormVersion() { }

    /// <param name="definition">The form as <see cref="FormJson"/> writes it, with each question's standard and promise.</param>
    /// <param name="at">When it was published, in UTC.</param>
    /// <exception cref="RuleBroken">The definition is too long, or no form that can be scored.</exception>
    public FormVersion(Guid id, Channel channel, string definition, DateTime at)
    {
        (Id, Channel, PublishedAt) = (id, channel, at);
        Definition = Sentence.Required(nameof(Definition), definition, DefinitionLimit);
        try
        {
            (Name, Number) = (Sentence.Required(nameof(Name), Form.Name, NameLimit), Form.Version);
        }
        catch (InputWrong wrong)
        {
            throw new RuleBroken(nameof(Definition), $"This is no form that can be scored: {wrong.Message}.");
        }
    }

    public Guid Id { get; private set; }

    public Channel Channel { get; private set; }

    public string Name { get; private set; } = "";

    /// <summary>Counted up over all forms of the channel; of each form the highest is its newest.</summary>
    public int Number { get; private set; }

    public string Definition { get; private set; } = "";

    public DateTime PublishedAt { get; private set; }

    public FormDefinition Form => read ??= FormJson.Read(Definition);

    /// <summary>As people name it: <c>Phone shop, version 3</c>.</summary>
    public string Title => $"{Name}, version {Number}";
}
