using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>What a shop scored. All figures are exact; round them where they are shown.</summary>
/// <param name="Percent">0 or above; above 100 by bonuses where the form does not cap it. Null: not scored.</param>
/// <param name="Failed">Whether a question critical to the form was answered without a point.</param>
public sealed record ShopScore(Rational? Percent, bool Failed)
{
    private (Rational Earned, Rational Possible)? _points;
    private IReadOnlyList<SectionScore>? _sections;
    private IReadOnlyList<QuestionScore>? _questions;

    public bool Scored => Percent is not null;

    /// <summary>The percent of the section that tells how one gets through, which is no part of <see cref="Percent"/>. Null: the form has none, or nothing in it was possible. docs/programme.md, 2.12.</summary>
    public Rational? Access { get; init; }

    /// <summary>The form's points but those of access, bonuses included; with weighted sections they do not give the percent.</summary>
    public Rational Earned => (_points ??= FromPoints()).Earned;

    /// <summary>The points that could be earned without bonuses.</summary>
    public Rational Possible => (_points ??= FromPoints()).Possible;

    /// <summary>Every section of the form, in its order.</summary>
    public IReadOnlyList<SectionScore> Sections => _sections ??= FromSections();

    /// <summary>Every question of the form, in its order. Summed over shops they give a criterion: Σ earned / Σ possible.</summary>
    public IReadOnlyList<QuestionScore> Questions => _questions ??= FromQuestions();

    /// <summary>The score of a shop that reached nobody: the service is not scored, and access, which failed, is 0 %. docs/programme.md, 1.13.</summary>
    public static ShopScore OfUnreached(FormDefinition form) => new(null, false)
    {
        FromSections = () => [.. form.Sections.Select(section => new SectionScore(section.Key, 0, 0, section.Access ? 0 : null, section is { Access: true, PassMark: { } mark } && mark > 0))],
        Access = form.Sections.Any(section => section.Access) ? 0 : null,
        FromQuestions = () => [.. form.Questions.Select(question => new QuestionScore(question.Key, 0, 0, false))],
    };

    // Worked out when somebody asks: most readers want the percent alone.
    internal Func<(Rational, Rational)> FromPoints { private get; init; } = () => default;

    internal Func<IReadOnlyList<SectionScore>> FromSections { private get; init; } = () => [];

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
