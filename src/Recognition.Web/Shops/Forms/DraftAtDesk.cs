using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>The draft of a form on somebody's desk: as it stands, what was done to it, and the part that is open.</summary>
public sealed class DraftAtDesk(FormDefinition form, IReadOnlySet<string> standards)
{
    private const int MostKept = 50;

    private readonly List<(FormDefinition Form, string What, int? Section, int? Question)> before = [];
    private IReadOnlyList<FormMistake>? mistakes;

    public FormDefinition Form { get; private set; } = form;

    /// <summary>The place of the open section, or of the open question's; null where the form as a whole is open.</summary>
    public int? Section { get; private set; }

    /// <summary>The place of the open question in its section.</summary>
    public int? Question { get; private set; }

    /// <summary>What stands against publishing it.</summary>
    public IReadOnlyList<FormMistake> Mistakes => mistakes ??= FormPublishing.Mistakes(Form, standards);

    /// <summary>What would be taken back; null where nothing was done.</summary>
    public string? LastDone => before is [.., var last] ? last.What : null;

    public Section? OpenSection => Section is { } section ? Form.Sections[section] : null;

    public Question? OpenQuestion => OpenSection is { } section && Question is { } question ? section.Questions[question] : null;

    public void Open(int? section, int? question = null) => (Section, Question) = (section, question);

    /// <param name="what">In words, as they stand after "Undo:".</param>
    public void Do(string what, FormDefinition next, int? section, int? question = null)
    {
        before.Add((Form, what, Section, Question));
        if (before.Count > MostKept) before.RemoveAt(0);
        Take(next);
        (Section, Question) = (section, question);
    }

    public void Undo()
    {
        if (before is not [.., var last]) return;
        before.RemoveAt(before.Count - 1);
        Take(last.Form);
        (Section, Question) = (last.Section, last.Question);
    }

    private void Take(FormDefinition next) => (Form, mistakes) = (next, null);
}
