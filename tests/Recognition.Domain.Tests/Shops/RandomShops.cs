using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// Forms of every kind of question, with answers that fit them.
internal static class RandomShops
{
    public static Gen<(FormDefinition Form, Answers Answers)> Filled =>
        from overall in Gen.Elements(Enum.GetValues<OverallRule>())
        from unanswered in Gen.Elements(Enum.GetValues<UnansweredOptional>())
        from cap in Gen.Elements(true, false)
        from sections in Gen.Choose(1, 4)
        from weights in Gen.Choose(1, 20).ArrayOf(sections)
        from access in Gen.Choose(-sections, sections - 1)
        from questions in Question.ArrayOf(4 * sections)
        from dice in Gen.Choose(0, 99).ArrayOf(questions.Length * 3)
        let form = Gated(new FormDefinition("F", 1, overall, unanswered, cap,
            [.. weights.Select((weight, s) => new Section($"S{s}", "", [.. questions.Select((question, i) => question(i)).Where((_, i) => i % sections == s)]) { Weight = weight, Access = s == access })]), dice)
        select (form, Fill(form, dice));

    private static Gen<Func<int, Question>> Question =>
        from kind in Gen.Elements(Enum.GetValues<QuestionKind>())
        from weight in Gen.Elements("0", "0.5", "1", "1", "2", "0.125")
        from critical in Gen.Elements(Enum.GetValues<Critical>())
        from integrity in Gen.Frequency((5, Gen.Constant(false)), (1, Gen.Constant(true)))
        from bonus in Gen.Frequency((4, Gen.Constant(false)), (1, Gen.Constant(true)))
        from na in Gen.Elements(true, false)
        from points in Gen.Choose(-2, 6).ArrayOf(3)
        from beside in Beside
        select new Func<int, Question>(i => beside(new($"Q{i}", "", kind)
        {
            Weight = Rational.Parse(weight),
            Critical = kind == QuestionKind.Text || integrity ? Critical.None : critical,
            Integrity = integrity,
            Bonus = bonus && !integrity,
            AllowNa = na,
            Min = points[0],
            Max = points[0] + 4,
            Options = [.. points.Select((each, o) => new AnswerOption($"o{o}", each))],
            Bands = [new(3, points[0]), new(Rational.Parse("5.5"), points[1]), new(null, points[2])],
        }));

    // What scores nothing, as far as the kind and its points allow it.
    private static Gen<Func<Question, Question>> Beside =>
        from hint in Gen.Elements(null, "Listen for the first name.", "=1 | \\ : \"so\"")
        from standard in Gen.Elements(null, "contact.rings")
        from promise in Gen.Elements([null, .. Domain.Shops.Question.PromiseKeys])
        from comment in Gen.Elements(Enum.GetValues<CommentRule>())
        from evidence in Gen.Elements(Enum.GetValues<Evidence>()).ArrayOf(3)
        from timer in Gen.Elements([null, .. Enum.GetValues<QuestionTimer>().Cast<QuestionTimer?>()])
        from names in Gen.Elements(true, false)
        select new Func<Question, Question>(question => question with
        {
            Hint = hint,
            Standard = standard,
            Promise = promise,
            Comment = comment == CommentRule.UnlessTop && question.MostPoints <= Rational.Zero ? CommentRule.Optional : comment,
            Photo = evidence[0],
            Sound = evidence[1],
            Document = evidence[2],
            Timer = question.Kind == QuestionKind.Number ? timer : null,
            NamesEmployee = question.Kind == QuestionKind.Text && names,
        });

    // About every third question after one of yes or no hangs on it.
    private static FormDefinition Gated(FormDefinition form, int[] dice)
    {
        string? gate = null;
        var next = dice.Length;
        Question Hang(Question question)
        {
            var hung = gate is not null && dice[--next] < 33 ? question with { VisibleWhen = new(gate, dice[next] < 20 ? ["yes"] : ["no", "na"]) } : question;
            gate = question.Kind == QuestionKind.YesNo && !question.Integrity ? question.Key : gate;
            return hung;
        }
        // What tells of access does not fail the shop.
        Question Mild(Question question) => question.Critical == Critical.Form ? question with { Critical = Critical.Section } : question;
        return form with
        {
            Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => Hang(section.Access ? Mild(question) : question))] })],
        };
    }

    private static Answers Fill(FormDefinition form, int[] dice)
    {
        var answers = Answers.None;
        var next = 0;
        foreach (var question in form.Questions)
        {
            var (die, answered) = (dice[next++], dice[next++] < 80);
            var answer = die < 15 && question.TakesNa ? Answer.Na : question.Kind switch
            {
                QuestionKind.YesNo => die % 2 == 0 ? Answer.Yes : Answer.No,
                QuestionKind.Choice => Answer.Of($"o{die % 3}"),
                QuestionKind.Scale => Answer.Of(question.Min + die % 5),
                QuestionKind.Multi => Answer.Of([.. question.Options.Where((_, o) => (die >> o) % 2 == 0).Select(option => option.Key)]),
                QuestionKind.Number => Answer.Of(Rational.Of(die, 10)),
                _ => Answer.Of("Words."),
            };
            answers = answered && PlainScoring.IsAsked(form, question, answers) ? answers.With(question.Key, answer) : answers;
        }
        return answers;
    }
}
