namespace Recognition.Domain.Shops;

/// <summary>The forms of one channel between which a round chooses: of each form, which is a name, the newest version. docs/programme.md, 2.17.</summary>
public sealed class FormChoices
{
    private readonly Dictionary<Guid, FormChoice> last;

    /// <param name="versions">All that are published for the channel.</param>
    /// <param name="lastRound">On which of them each department's shops of the last round are made.</param>
    public FormChoices(IReadOnlyCollection<FormChoice> versions, IEnumerable<(Guid Department, Guid Version)> lastRound)
    {
        var forms = versions.GroupBy(version => version.Name).OrderBy(form => form.Min(version => version.Number)).ToDictionary(form => form.Key, form => form.MaxBy(version => version.Number)!);
        Offered = [.. forms.Values];
        last = (from made in lastRound
                join version in versions on made.Version equals version.Id
                orderby version.Number
                group forms[version.Name] by made.Department).ToDictionary(own => own.Key, own => own.First());
        Usual = Offered.MaxBy(form => last.Values.Count(own => own == form));
    }

    /// <summary>The form that was published first on top.</summary>
    public IReadOnlyList<FormChoice> Offered { get; }

    /// <summary>The form that most departments had in the last round, of equally many the one published first; null where none is published.</summary>
    public FormChoice? Usual { get; }

    /// <summary>The form that a department had for itself in the last round; null where it had the usual one, or none.</summary>
    public FormChoice? OwnOf(Guid department) => last.TryGetValue(department, out var own) && own != Usual ? own : null;

    /// <param name="field">Where it was chosen.</param>
    /// <param name="chosen">Null: nothing was.</param>
    /// <exception cref="RuleBroken">It is not offered.</exception>
    public Guid? Demand(string field, Guid? chosen) => chosen is null || Offered.Any(form => form.Id == chosen) ? chosen
        : throw new RuleBroken(field, "This is no form for these shops, or it has a newer version. Choose another.");
}

/// <summary>A published version of a form.</summary>
public sealed record FormChoice(Guid Id, string Name, int Number)
{
    public string Title => $"{Name}, version {Number}";
}
