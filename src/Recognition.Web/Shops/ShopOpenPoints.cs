using Recognition.Domain.Shops;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Shops;

/// <summary>What is still open before a shop can be submitted, said beside the questions and in the summary at the top.</summary>
internal static class ShopOpenPoints
{
    /// <returns>Whether anything is open.</returns>
    public static bool Say(FormState state, Scoring scoring, ShopDraft draft)
    {
        foreach (var (question, sentence) in Of(scoring, draft)) state.Add(question, sentence);
        return state.Mistakes.Count > 0;
    }

    public static IReadOnlyList<(string Field, string Sentence)> Of(Scoring scoring, ShopDraft draft) =>
        [.. Moment(draft), .. ShopMistakes.Of(scoring, scoring.WithoutHidden(draft.Answers))];

    private static IEnumerable<(string Field, string Sentence)> Moment(ShopDraft draft)
    {
        if (draft.Day.Length == 0) yield return (ShopFormPost.Day, "Give the day of the call or visit.");
        if (draft.Time.Length == 0) yield return (ShopFormPost.Time, "Give the time at which it began.");
    }
}
