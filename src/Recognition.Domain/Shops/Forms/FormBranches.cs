namespace Recognition.Domain.Shops;

// Which question waits for which: loops, what is asked later, and what is so never asked.
internal static class FormBranches
{
    public static IEnumerable<FormMistake> Mistakes(FormDefinition form)
    {
        var places = new Dictionary<string, (int Place, Question Question)>();
        foreach (var (question, place) in form.Questions.Select((question, place) => (question, place))) places.TryAdd(question.Key, (place, question));
        var at = 0;
        var dead = new HashSet<string>();
        foreach (var section in form.Sections)
        {
            foreach (var question in section.Questions)
            {
                if (Against(question, at++, places, dead) is not { } sentence) continue;
                dead.Add(question.Key);
                yield return new(section.Key, question.Key, sentence);
            }
        }
    }

    private static string? Against(Question question, int place, Dictionary<string, (int Place, Question Question)> places, HashSet<string> dead)
    {
        if (question.VisibleWhen is not { } when) return null;
        if (when.Question == question.Key) return "it waits for an answer to itself, so it is never asked. Let it wait for an earlier question, or always ask it.";
        if (!places.TryGetValue(when.Question, out var source)) return $"it waits for {when.Question}, which is no question of this form, so it is never asked. Choose another, or always ask it.";
        if (Loop(question, places) is { } loop) return $"{string.Join(" waits for ", loop)}: they wait in a ring, so none of them is ever asked. Always ask one of them.";
        if (source.Place >= place) return $"it waits for {when.Question}, which comes later. Move it below that question, or choose an earlier one.";
        if (dead.Contains(when.Question)) return $"it is never asked, because {when.Question}, for which it waits, is never asked.";
        return when.Is.Count > 0 && !when.Is.Any(answer => Condition.CanBe(source.Question, answer)) && source.Question.Kind != QuestionKind.Text
            ? $"it is never asked: no answer to {when.Question} is one of those for which it waits." : null;
    }

    // The keys from the question round to itself; null where its waiting ends.
    private static List<string>? Loop(Question question, Dictionary<string, (int Place, Question Question)> places)
    {
        var way = new List<string> { question.Key };
        for (var next = question.VisibleWhen?.Question; next is not null && places.TryGetValue(next, out var found); next = found.Question.VisibleWhen?.Question)
        {
            way.Add(next);
            if (next == question.Key) return way;
            if (way.Count > places.Count) return null; // a ring further on, of which this one is no part
        }

        return null;
    }
}
