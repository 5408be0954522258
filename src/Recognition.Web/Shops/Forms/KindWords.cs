using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Kinds of questions, and what else a question has, as people read them.</summary>
internal static class KindWords
{
    public static IReadOnlyList<(string Value, string Words)> All { get; } = [.. Enum.GetValues<QuestionKind>().Select(kind => (kind.ToString(), Of(kind)))];

    public static IReadOnlyList<(string Value, string Words)> Evidences { get; } = [(nameof(Evidence.Off), "None"), (nameof(Evidence.Optional), "May be given"), (nameof(Evidence.Required), "Must be given")];

    public static IReadOnlyList<(string Value, string Words)> Comments { get; } =
        [(nameof(CommentRule.Off), "None"), (nameof(CommentRule.Optional), "May be given"), (nameof(CommentRule.UnlessTop), "Must be given unless it is the best answer")];

    public static IReadOnlyList<(string Value, string Words)> Timers { get; } =
        [("", "Nothing"), (nameof(QuestionTimer.Rings), "Rings, one more with each press"), (nameof(QuestionTimer.Seconds), "Seconds from start to stop, such as a hold"), (nameof(QuestionTimer.Minutes), "Minutes begun from start to stop, such as a wait"), (nameof(QuestionTimer.Attempts), "Attempts, the one that reached somebody included")];

    public static IReadOnlyList<(string Value, string Words)> Criticals { get; } =
        [(nameof(Critical.None), "Nothing is failed"), (nameof(Critical.Section), "Its section is failed"), (nameof(Critical.Form), "The shop is failed")];

    public static string Of(QuestionKind kind) => kind switch
    {
        QuestionKind.YesNo => "Yes or no",
        QuestionKind.Choice => "One of several answers",
        QuestionKind.Scale => "A step of a scale",
        QuestionKind.Multi => "All that applies of several answers",
        QuestionKind.Number => "A number, such as rings or minutes",
        _ => "Words, which are never scored",
    };

    public static string Of(OverallRule rule) => rule switch
    {
        OverallRule.Pooled => "All points earned of all points possible",
        OverallRule.WeightedSections => "The mean of the sections' percents, each by its weight",
        _ => "The plain mean of the sections' percents",
    };
}
