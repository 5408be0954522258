namespace Recognition.Domain.Shops;

/// <summary>The moves of whoever builds a form. A form never changes: each move gives another one, so that it can be undone.</summary>
public static class FormEdit
{
    public static FormDefinition AddSection(FormDefinition form) =>
        form with { Sections = [.. form.Sections, new Section(NewSectionKey(form), "", [])] };

    /// <param name="section">The section's place.</param>
    public static FormDefinition AddQuestion(FormDefinition form, int section, QuestionKind kind) =>
        With(form, section, questions => [.. questions, Blank(NewQuestionKey(form, form.Sections[section].Key), kind)]);

    /// <summary>The section without its questions' places changed.</summary>
    public static FormDefinition Change(FormDefinition form, int section, Section to) => form with { Sections = [.. form.Sections.Select((s, i) => i == section ? to : s)] };

    /// <summary>Another question in the place of one. Where its key or an option's key was changed, those that wait for it go along.</summary>
    public static FormDefinition Change(FormDefinition form, int section, int question, Question to)
    {
        var from = form.Sections[section].Questions[question];
        var changed = With(form, section, questions => [.. questions.Select((q, i) => i == question ? to : q)]);
        var options = from.Options.Count != to.Options.Count ? [] : from.Options.Zip(to.Options).Where(pair => pair.First.Key != pair.Second.Key).ToDictionary(pair => pair.First.Key, pair => pair.Second.Key);
        return from.Key == to.Key && options.Count == 0 ? changed : Each(changed, waiting => waiting.VisibleWhen is { } when && when.Question == from.Key
            ? waiting with { VisibleWhen = new(to.Key, [.. when.Is.Select(answer => options.GetValueOrDefault(answer, answer))]) }
            : waiting);
    }

    public static FormDefinition RemoveSection(FormDefinition form, int section) => form with { Sections = [.. form.Sections.Where((_, i) => i != section)] };

    public static FormDefinition RemoveQuestion(FormDefinition form, int section, int question) => With(form, section, questions => [.. questions.Where((_, i) => i != question)]);

    /// <summary>A copy of the question below it, under a key of its own.</summary>
    public static FormDefinition Duplicate(FormDefinition form, int section, int question) =>
        With(form, section, questions => [.. questions.Take(question + 1), questions[question] with { Key = NewQuestionKey(form, form.Sections[section].Key) }, .. questions.Skip(question + 1)]);

    /// <param name="by">−1 up, 1 down; at an end it stays.</param>
    public static FormDefinition MoveSection(FormDefinition form, int section, int by) =>
        section + by < 0 || section + by >= form.Sections.Count ? form : MoveSectionTo(form, section, section + by);

    public static FormDefinition MoveSectionTo(FormDefinition form, int section, int to)
    {
        var sections = form.Sections.ToList();
        sections.RemoveAt(section);
        sections.Insert(Math.Min(to, sections.Count), form.Sections[section]);
        return form with { Sections = sections };
    }

    /// <summary>Up or down by one; from the end of a section into the next one, and stays at the ends of the form.</summary>
    public static FormDefinition MoveQuestion(FormDefinition form, int section, int question, int by)
    {
        var to = question + by;
        if (to >= 0 && to < form.Sections[section].Questions.Count) return MoveQuestionTo(form, section, question, section, to);
        var other = section + by;
        if (other < 0 || other >= form.Sections.Count) return form;
        return MoveQuestionTo(form, section, question, other, by < 0 ? form.Sections[other].Questions.Count : 0);
    }

    /// <param name="toQuestion">The place that it has afterwards.</param>
    public static FormDefinition MoveQuestionTo(FormDefinition form, int section, int question, int toSection, int toQuestion)
    {
        var moved = form.Sections[section].Questions[question];
        return With(RemoveQuestion(form, section, question), toSection, questions => [.. questions.Take(toQuestion), moved, .. questions.Skip(toQuestion)]);
    }

    /// <summary>Where a question of this key stands; null where there is none.</summary>
    public static (int Section, int Question)? PlaceOf(FormDefinition form, string key)
    {
        for (var s = 0; s < form.Sections.Count; s++)
        {
            for (var q = 0; q < form.Sections[s].Questions.Count; q++)
            {
                if (form.Sections[s].Questions[q].Key == key) return (s, q);
            }
        }

        return null;
    }

    /// <summary>A question of a kind with the least that the kind wants, under the key.</summary>
    public static Question Blank(string key, QuestionKind kind) => new(key, "", kind)
    {
        Required = kind != QuestionKind.Text,
        Options = kind is QuestionKind.Choice or QuestionKind.Multi ? [new("a", 1) { Label = "First answer" }, new("b", 0) { Label = "Second answer" }] : [],
        Min = kind == QuestionKind.Scale ? 1 : 0,
        Max = kind == QuestionKind.Scale ? 5 : 0,
        Bands = kind == QuestionKind.Number ? [new(3, 1), new(null, 0)] : [],
    };

    /// <summary>The question as another kind: what both kinds know is kept.</summary>
    public static Question As(Question question, QuestionKind kind)
    {
        var blank = Blank(question.Key, kind);
        var chosen = question.Kind is QuestionKind.Choice or QuestionKind.Multi && kind is QuestionKind.Choice or QuestionKind.Multi;
        var words = kind == QuestionKind.Text;
        return question with
        {
            Kind = kind,
            Options = chosen ? question.Options : blank.Options,
            Min = blank.Min,
            Max = blank.Max,
            Bands = blank.Bands,
            Critical = words ? Critical.None : question.Critical,
            Timer = kind == QuestionKind.Number ? question.Timer : null,
            NamesEmployee = words && question.NamesEmployee,
            Comment = words && question.Comment == CommentRule.UnlessTop ? CommentRule.Optional : question.Comment,
        };
    }

    private static string NewSectionKey(FormDefinition form)
    {
        for (var letter = 'A'; letter <= 'Z'; letter++)
        {
            if (form.Sections.All(section => section.Key != $"{letter}")) return $"{letter}";
        }

        return Enumerable.Range(27, form.Sections.Count + 1).Select(number => $"S{number}").First(key => form.Sections.All(section => section.Key != key));
    }

    private static string NewQuestionKey(FormDefinition form, string section) =>
        Enumerable.Range(1, form.Questions.Count() + 1).Select(number => $"{section}{number}").First(key => form.Questions.All(question => question.Key != key));

    private static FormDefinition With(FormDefinition form, int section, Func<IReadOnlyList<Question>, IReadOnlyList<Question>> change) =>
        Change(form, section, form.Sections[section] with { Questions = change(form.Sections[section].Questions) });

    private static FormDefinition Each(FormDefinition form, Func<Question, Question> change) =>
        form with { Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(change)] })] };
}
