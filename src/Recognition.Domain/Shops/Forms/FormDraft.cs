namespace Recognition.Domain.Shops;

/// <summary>
/// The next version of a form while Human Resources works on it: right, wrong or half done. Only <see cref="Publish"/> wants it right. One form, which is
/// a name in a channel, has one draft. docs/programme.md, 2.17.
/// </summary>
public sealed class FormDraft
{
    private FormDraft() { }

    /// <param name="id">Chosen by the caller.</param>
    /// <param name="form">What to begin with; its name is the form's, whose versions go on with it.</param>
    /// <param name="basedOn">The version that it was taken from; null for a form that begins anew.</param>
    /// <exception cref="RuleBroken">The name is missing or too long.</exception>
    public FormDraft(Guid id, Channel channel, FormDefinition form, Guid? basedOn, Guid by, DateTime at)
    {
        (Id, Channel, BasedOn) = (id, channel, basedOn);
        Name = Sentence.Required(nameof(Name), form.Name, FormVersion.NameLimit);
        Save(form, by, at);
    }

    public Guid Id { get; private set; }

    public Channel Channel { get; private set; }

    /// <summary>Of the form; it does not change, since another name is another form.</summary>
    public string Name { get; private set; } = "";

    /// <summary>As <see cref="FormJson"/> writes it.</summary>
    public string Definition { get; private set; } = "";

    public Guid? BasedOn { get; private set; }

    public Guid SavedBy { get; private set; }

    public DateTime SavedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>As it stands; it may make no sense yet.</summary>
    public FormDefinition Form => FormJson.ReadDraft(Definition);

    /// <exception cref="RuleBroken">The form is longer than the portal keeps.</exception>
    public void Save(FormDefinition form, Guid by, DateTime at)
    {
        var written = FormJson.Write(form with { Name = Name });
        if (written.Length > FormVersion.DefinitionLimit) throw new RuleBroken("This form is longer than the portal keeps. Shorten its texts, or make two forms of it.");
        (Definition, SavedBy, SavedAt) = (written, by, at);
    }

    /// <summary>Makes a version of it, which never changes.</summary>
    /// <param name="number">The next of the channel.</param>
    /// <param name="standards">The keys of the library of service standards.</param>
    /// <exception cref="RuleBroken">Something stands against it: all of <see cref="FormPublishing.Mistakes"/>.</exception>
    public FormVersion Publish(Guid id, int number, IReadOnlySet<string> standards, DateTime at)
    {
        var form = Form;
        var mistakes = new Mistakes();
        foreach (var mistake in FormPublishing.Mistakes(form, standards)) mistakes.Add(new RuleBroken(mistake.InWords));
        mistakes.Refuse();
        return new FormVersion(id, Channel, FormJson.Write(form with { Version = number }), at);
    }
}
