using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>What the overall rules make of one and the same shop: all is answered well but one section. docs/programme.md, 2.2.</summary>
/// <param name="Weak">The title of the section that is answered without points.</param>
/// <param name="Percents">By rule; null: not scored.</param>
public sealed record RuleExample(string Weak, IReadOnlyDictionary<OverallRule, Rational?> Percents)
{
    /// <summary>Null where the form cannot be scored yet, or has no section beside another.</summary>
    public static RuleExample? Of(FormDefinition form)
    {
        if (FormCheck.Problems(form).Count > 0) return null;
        var best = Scoring.Of(SampleAnswers.Loose(form), SampleAnswers.Best(form));
        var scored = form.Sections.Zip(best.Sections).Where(it => !it.First.Access && it.Second.Scored).Select(it => it.First).ToList();
        if (scored.Count < 2) return null;
        // The last one, so that what waits for its answers hides little else.
        var weak = scored[^1];
        var answers = SampleAnswers.Of(form, question => !weak.Questions.Contains(question));
        return new(weak.Title, Enum.GetValues<OverallRule>().ToDictionary(rule => rule, rule => Scoring.Of(SampleAnswers.Loose(form) with { Overall = rule }, answers).Percent));
    }
}
