namespace Recognition.Domain.Shops;

/// <summary>What differs between two versions of a form, line by line, in the later one's order. docs/programme.md, 2.17.</summary>
public static class FormDiff
{
    /// <returns>Nothing where they are the same but for their numbers.</returns>
    public static IReadOnlyList<FormChange> Of(FormDefinition before, FormDefinition after)
    {
        var changes = new List<FormChange>();
        Add(changes, null, null, Changed(FormWords.Of(before), FormWords.Of(after)));
        var (then, now) = (Placed(before), Placed(after));
        foreach (var section in after.Sections)
        {
            var old = before.Sections.FirstOrDefault(s => s.Key == section.Key);
            if (old is null) changes.Add(new(section.Key, null, [new("Section", null, section.Title)]) { IsNew = true });
            else Add(changes, section.Key, null, Changed(FormWords.Of(old), FormWords.Of(section)));
            foreach (var question in section.Questions)
            {
                if (!then.TryGetValue(question.Key, out var was)) changes.Add(new(section.Key, question.Key, [.. FormWords.Of(question).Where(line => line.Words is not null).Select(line => new LineChange(line.Name, null, line.Words))]) { IsNew = true });
                else Add(changes, section.Key, question.Key, [.. Moved(question.Key, was, section.Key, then, now), .. Changed(FormWords.Of(was.Question), FormWords.Of(question))]);
            }
        }

        changes.AddRange(before.Questions.Where(question => !now.ContainsKey(question.Key)).Select(question => new FormChange(then[question.Key].Section, question.Key, [new("Question", question.Text, null)]) { IsGone = true }));
        changes.AddRange(before.Sections.Where(section => after.Sections.All(s => s.Key != section.Key)).Select(section => new FormChange(section.Key, null, [new("Section", section.Title, null)]) { IsGone = true }));
        return changes;
    }

    private static Dictionary<string, (string Section, Question Question)> Placed(FormDefinition form) =>
        form.Sections.SelectMany(section => section.Questions.Select(question => (section.Key, question))).DistinctBy(it => it.question.Key).ToDictionary(it => it.question.Key, it => (it.Key, it.question));

    // Moved is what follows another question than before, of those that are in both: what was put in or taken out beside it moves nothing.
    private static IEnumerable<LineChange> Moved(string key, (string Section, Question Question) was, string section, Dictionary<string, (string Section, Question Question)> then, Dictionary<string, (string Section, Question Question)> now)
    {
        if (was.Section != section) yield return new("Place", $"in section {was.Section}", $"in section {section}");
        else if (After(key, then, now) is var old && After(key, now, then) is var next && old != next) yield return new("Place", old is null ? "first" : $"after {old}", next is null ? "first" : $"after {next}");
    }

    private static string? After(string key, Dictionary<string, (string Section, Question Question)> own, Dictionary<string, (string Section, Question Question)> other)
    {
        string? before = null;
        foreach (var (each, placed) in own)
        {
            if (each == key) return before;
            if (other.ContainsKey(each) && placed.Section == own[key].Section) before = each;
        }

        return null;
    }

    private static List<LineChange> Changed(IEnumerable<(string Name, string? Words)> before, IEnumerable<(string Name, string? Words)> after) =>
        [.. before.Zip(after).Where(pair => pair.First.Words != pair.Second.Words).Select(pair => new LineChange(pair.First.Name, pair.First.Words, pair.Second.Words))];

    private static void Add(List<FormChange> changes, string? section, string? question, List<LineChange> lines)
    {
        if (lines.Count > 0) changes.Add(new(section, question, lines));
    }
}

/// <param name="Section">Null where it concerns the whole form.</param>
/// <param name="Question">Null where it concerns the section.</param>
public sealed record FormChange(string? Section, string? Question, IReadOnlyList<LineChange> Lines)
{
    /// <summary><c>A2</c>, <c>Section A</c> or <c>The form</c></summary>
    public string Place => Question ?? (Section is null ? "The form" : $"Section {Section}");

    /// <summary>Whether the question or section itself was put in; one that was there before may have gained a line as well.</summary>
    public bool IsNew { get; init; }

    /// <summary>Whether the question or section itself was taken out.</summary>
    public bool IsGone { get; init; }
}

/// <param name="Before">Null: there was nothing.</param>
/// <param name="After">Null: there is nothing any more.</param>
public sealed record LineChange(string Name, string? Before, string? After);
