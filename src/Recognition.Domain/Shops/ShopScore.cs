using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>What a shop scored. All figures are exact; round them where they are shown.</summary>
/// <param name="Percent">0 or above; above 100 by bonuses where the form does not cap it. Null: not scored.</param>
/// <param name="Failed">Whether a question critical to the form was answered without a point.</param>
/// <param name="Earned">The form's points, bonuses included; with weighted sections they do not give the percent.</param>
/// <param name="Possible">The points that could be earned without bonuses.</param>
public sealed record ShopScore(Rational? Percent, bool Failed, Rational Earned, Rational Possible, IReadOnlyList<SectionScore> Sections)
{
    private IReadOnlyList<QuestionScore>? _questions;

    public bool Scored => Percent is not null;

    /// <summary>Every question of the form, in its order. Summed over shops they give a criterion: Σ earned / Σ possible.</summary>
    public IReadOnlyList<QuestionScore> Questions => _questions ??= FromQuestions();

    // Worked out when somebody asks: most readers want the percent alone.
    internal Func<IReadOnlyList<QuestionScore>> FromQuestions { private get; init; } = () => [];
}

/// <param name="Percent">0 or above; null: not scored, because nothing was possible.</param>
/// <param name="Failed">Below its pass mark, or a question critical to it was answered without a point.</param>
public sealed record SectionScore(string Key, Rational Earned, Rational Possible, Rational? Percent, bool Failed)
{
    public bool Scored => Percent is not null;
}

/// <summary>One question's share: 0 of 0 where it was hidden, not applicable or, with that rule, not answered.</summary>
/// <param name="Answered">Whether it was visible and has an answer, "not applicable" among them.</param>
public sealed record QuestionScore(string Key, Rational Earned, Rational Possible, bool Answered);
