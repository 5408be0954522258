using System.Numerics;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// Random forms with random answers: what must hold of every score, and a second reckoning that shares no code with the first.
public sealed class ScoringProperties
{
    [Fact]
    public void A_second_reckoning_comes_to_the_same() => Holds((form, answers) =>
    {
        var score = Scoring.Of(form, answers);
        var (percent, earned, possible, failed) = PlainScoring.Of(form, answers);
        return score.Percent == percent && score.Earned == earned && score.Possible == possible && score.Failed == failed
            && score.Questions.Aggregate(Rational.Zero, (sum, question) => sum + question.Earned) - (score.Sections.Zip(form.Sections).FirstOrDefault(s => s.Second.Access).First?.Earned ?? 0) == earned;
    });

    [Fact]
    public void Under_a_cap_every_percent_is_from_0_to_100() => Holds((form, answers) =>
        Scoring.Of(form with { CapAt100 = true }, answers) is var score
        && score.Sections.Select(section => section.Percent).Append(score.Percent).All(percent => percent is null || (percent >= 0 && percent <= 100)));

    [Fact]
    public void Without_a_cap_no_percent_is_below_0() => Holds((form, answers) =>
        Scoring.Of(form with { CapAt100 = false }, answers) is var score
        && score.Sections.Select(section => section.Percent).Append(score.Percent).All(percent => percent is null || percent >= 0));

    [Fact]
    public void A_pool_of_one_section_is_that_section() => Holds((form, answers) =>
        Scoring.Of(form with { Overall = OverallRule.Pooled, Sections = [new("A", "", [.. form.Questions])] }, answers) is var score
        && score.Percent == score.Sections[0].Percent);

    [Fact]
    public void A_question_not_applicable_changes_nothing() => Holds((form, answers) =>
        Scoring.Of(form, answers).Percent == Scoring.Of(With(form, Forms.YesNo("extra") with { Critical = Critical.Section }), answers.With("extra", Answer.Na)).Percent);

    [Fact]
    public void A_hidden_question_changes_nothing() => Holds((form, answers) =>
    {
        var gate = Forms.YesNo("gate") with { Weight = 0 };
        var hidden = Forms.Scale("hidden", 0, 9) with { Required = true, VisibleWhen = new("gate", ["yes"]) };
        var gated = Scoring.Of(With(form, gate, hidden), answers.With("gate", Answer.No));
        return gated.Percent == Scoring.Of(form, answers).Percent;
    });

    [Fact]
    public void Equal_weights_are_the_mean_of_the_sections() => Holds((form, answers) =>
        Scoring.Of(form with { Overall = OverallRule.WeightedSections, Sections = [.. form.Sections.Select(section => section with { Weight = 7 })] }, answers).Percent
        == Scoring.Of(form with { Overall = OverallRule.MeanOfSections }, answers).Percent);

    // Proportions of many digits are reckoned in another way than small ones.
    [Fact]
    public void Section_weights_count_by_their_proportions_alone() => Holds((form, answers) =>
        Scoring.Of(form with { Sections = [.. form.Sections.Select(section => section with { Weight = section.Weight * Rational.Parse("98765432109.8765") })] }, answers).Percent
        == Scoring.Of(form, answers).Percent);

    [Fact]
    public void Points_by_the_thousandth_score_like_points() => Holds((form, answers) =>
        Scoring.Of(Weighing(form, Rational.Of(1, 1000)), answers).Percent == Scoring.Of(form, answers).Percent
        && Scoring.Of(Weighing(form, BigInteger.Pow(10, 25)), answers).Percent == Scoring.Of(form, answers).Percent);

    [Fact]
    public void A_form_and_its_answers_come_back_from_their_documents() => Holds((form, answers) =>
        Scoring.Of(FormJson.Read(FormJson.Write(form)), AnswersJson.Read(AnswersJson.Write(answers))).Percent == Scoring.Of(form, answers).Percent);

    // What is exported is read by the contract alone, which knows neither access nor integrity.
    [Fact]
    public void The_two_forms_that_are_exported_give_the_whole_and_the_access_by_the_contract_alone() => Holds((form, answers) =>
    {
        var score = Scoring.Of(form, answers);
        var (whole, beside) = (Again(FormParts.Whole(form), form, answers), FormParts.Access(form) is { } access ? Again(access, form, answers) : null);
        return (score.Percent?.ToPercentText(), score.Earned.ToString(), score.Possible.ToString(), score.Failed) == whole
            && beside?.Percent == score.Access?.ToPercentText();
    });

    private static (string? Percent, string Earned, string Possible, bool Failed)? Again(FormDefinition part, FormDefinition form, Answers answers)
    {
        if (part.Sections.Count == 0) return (null, "0", "0", false);
        var json = Rescore.Run(RescoreJson.Write(part, [FilledForm.WithoutWords("S-1", form, answers)]));
        var result = System.Text.Json.JsonDocument.Parse(json).RootElement.GetProperty("results")[0];
        return (result.GetProperty("percent").GetString(), result.GetProperty("earned").GetString()!, result.GetProperty("possible").GetString()!, result.GetProperty("failed").GetBoolean());
    }

    private static void Holds(Func<FormDefinition, Answers, bool> property) =>
        Prop.ForAll(Arb.From(RandomShops.Filled), it => property(it.Form, it.Answers)).Check(Config.QuickThrowOnFailure.WithMaxTest(200));

    private static FormDefinition Weighing(FormDefinition form, Rational factor) => form with
    {
        Sections = [.. form.Sections.Select(section => section with { Questions = [.. section.Questions.Select(question => question with { Weight = question.Weight * factor })] })],
    };

    private static FormDefinition With(FormDefinition form, params Question[] more) => form with
    {
        Sections = [form.Sections[0] with { Questions = [.. form.Sections[0].Questions, .. more] }, .. form.Sections.Skip(1)],
    };
}
