using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// Whatever is moved, copied and written out: no question is lost, none doubled, and a form comes back from its files as it was.
public sealed class FormEditProperties
{
    [Fact]
    public void However_often_questions_are_moved_every_one_is_still_there_once() => Holds((form, dice) =>
    {
        var moved = form;
        foreach (var die in dice)
        {
            var section = moved.Sections.Select((s, i) => (s, i)).Where(it => it.s.Questions.Count > 0).Select(it => it.i).DefaultIfEmpty(-1).ElementAt(0);
            if (section < 0) return true;
            moved = FormEdit.MoveQuestion(moved, section, die % moved.Sections[section].Questions.Count, die % 2 == 0 ? 1 : -1);
            moved = FormEdit.MoveSection(moved, die % moved.Sections.Count, die % 3 == 0 ? 1 : -1);
        }

        return moved.Questions.Select(q => q.Key).Order().SequenceEqual(form.Questions.Select(q => q.Key).Order()) && moved.Sections.Count == form.Sections.Count;
    });

    [Fact]
    public void A_copy_has_a_key_of_its_own_and_a_renamed_question_keeps_those_that_wait_for_it() => Holds((form, _) =>
    {
        for (var s = 0; s < form.Sections.Count; s++)
        {
            for (var q = 0; q < form.Sections[s].Questions.Count; q++)
            {
                var copied = FormEdit.Duplicate(form, s, q);
                if (copied.Questions.DistinctBy(question => question.Key).Count() != form.Questions.Count() + 1) return false;
                var renamed = FormEdit.Change(form, s, q, form.Sections[s].Questions[q] with { Key = "renamed" });
                if (FormCheck.Problems(renamed).Count > FormCheck.Problems(form).Count) return false;
            }
        }

        return true;
    });

    [Fact]
    public void A_form_comes_back_from_its_table_as_it_was() => Holds((form, _) =>
    {
        var named = form with { Version = 0, Name = "Form, with \"signs\" = | : \\" };
        var rows = FormTable.Write(named).Select((row, i) => (i + 2, (IReadOnlyList<string>)[.. row.Select(cell => cell ?? "")])).ToList();
        return FormJson.Write(FormTableReading.Read(FormTable.Columns, rows)) == FormJson.Write(named);
    });

    [Fact]
    public void A_form_comes_back_from_its_document_as_it_was() => Holds((form, _) =>
    {
        var written = FormJson.Write(form);
        return FormDiff.Of(form, FormJson.Read(written)).Count == 0 && FormJson.Write(FormJson.Read(written)) == written;
    });

    [Fact]
    public void Whatever_kind_a_question_becomes_it_keeps_nothing_that_the_kind_refuses() => Holds((form, _) =>
        form.Questions.All(question => Enum.GetValues<QuestionKind>().All(kind =>
        {
            var changed = form with { Sections = [new("S", "", [FormEdit.As(question with { VisibleWhen = null }, kind)])] };
            return FormCheck.Problems(changed).Count == 0;
        })));

    [Fact]
    public void Every_change_beside_the_score_is_told_line_by_line() => Holds((form, _) => form.Questions.All(question =>
        Told(question, question with { Hint = "Another." }) && Told(question, question with { Standard = "another" })
        && Told(question, question with { Photo = Other(question.Photo) }) && Told(question, question with { Sound = Other(question.Sound) }) && Told(question, question with { Document = Other(question.Document) })
        && Told(question, question with { Timer = question.Timer is null ? QuestionTimer.Rings : null }) && Told(question, question with { NamesEmployee = !question.NamesEmployee })));

    [Fact]
    public void Signs_in_the_words_of_answers_survive_the_table()
    {
        var question = new Question("A", "Which?", QuestionKind.Choice) { Options = [new("a|b", 1) { Label = "Up: to = 3 \\ |" }, new("c\\", 0)], VisibleWhen = null };
        var again = FormCells(question);
        Assert.Equal(question.Options, again.Options);
    }

    [Fact]
    public void A_wrong_cell_is_told_by_row_and_column()
    {
        IReadOnlyList<(int, IReadOnlyList<string>)> rows = [(2, ["form", "name", "F", "", ""]), (3, ["section", "A", "One", "", "x"]), (4, ["question", "A1", "Was it?", "perhaps", "1"])];
        var refusal = Assert.Throws<RuleBroken>(() => FormTableReading.Read(["What", "Key", "Text", "Kind", "Weight"], rows));
        Assert.Equal(["Row 3, column Weight: “x” is no number. Write it as 2 or 0.5.", "Row 4, column Kind: write yesNo, choice, scale, multi, number or text."],
            [refusal.Message, .. refusal.Others.Select(other => other.Message)]);
    }

    [Fact]
    public void A_form_differs_from_itself_in_nothing_and_a_moved_question_in_its_place_alone() => Holds((form, _) =>
    {
        if (FormDiff.Of(form, form).Count > 0) return false;
        var section = form.Sections.ToList().FindIndex(s => s.Questions.Count > 1);
        return section < 0 || FormDiff.Of(form, FormEdit.MoveQuestion(form, section, 0, 1)).All(change => change.Lines.All(line => line.Name == "Place"));
    });

    private static Evidence Other(Evidence evidence) => evidence == Evidence.Off ? Evidence.Required : Evidence.Off;

    private static bool Told(Question before, Question after) => FormDiff.Of(Only(before), Only(after)) is [{ Lines.Count: 1 }];

    private static FormDefinition Only(Question question) => new("F", 0, OverallRule.Pooled, UnansweredOptional.Excluded, true, [new("S", "", [question])]);

    private static Question FormCells(Question question)
    {
        var rows = FormTable.Write(Only(question)).Select((row, i) => (i + 2, (IReadOnlyList<string>)[.. row.Select(cell => cell ?? "")])).ToList();
        return FormTableReading.Read(FormTable.Columns, rows).Questions.Single();
    }

    private static void Holds(Func<FormDefinition, int[], bool> property) =>
        Prop.ForAll(Arb.From(from it in RandomShops.Filled from dice in Gen.Choose(0, 50).ArrayOf(12) select (it.Form, dice)), it => property(it.Form, it.dice)).Check(Config.QuickThrowOnFailure.WithMaxTest(100));
}
