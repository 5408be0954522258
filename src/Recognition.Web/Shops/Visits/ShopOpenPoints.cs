using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Shops;

/// <summary>What is still open before a shop can be submitted, said beside the questions and in the summary at the top.</summary>
internal static class ShopOpenPoints
{
    /// <returns>Whether anything is open.</returns>
    public static bool Say(FormState state, ShopToFill.Shown shop, ShopDraft draft)
    {
        foreach (var (question, sentence) in Of(shop, draft)) state.Add(question, sentence);
        return state.Mistakes.Count > 0;
    }

    public static IReadOnlyList<(string Field, string Sentence)> Of(ShopToFill.Shown shop, ShopDraft draft) =>
        draft.Unreached ? [.. Tried(shop, draft, unreached: true)]
        : [.. Moment(shop, draft), .. Tried(shop, draft, unreached: false), .. ShopMistakes.Of(shop.Scoring, shop.Scoring.WithoutHidden(draft.Answers)),
            .. ShopMistakes.OfComments(shop.Scoring, draft.Answers, draft.Comments),
            .. shop.Scoring.Lacking(draft.Answers, shop.Given.Keys(), shop.City).Select(lacking => (lacking.Question.Key, ShopMistakes.OfEvidence(lacking.Question, lacking.Kind)))];

    private static IEnumerable<(string Field, string Sentence)> Moment(ShopToFill.Shown shop, ShopDraft draft)
    {
        if (draft.Day.Length == 0) yield return (ShopFormPost.Day, "Give the day of the call or visit.");
        if (draft.Time.Length == 0) yield return (ShopFormPost.Time, "Give the time at which it began.");
        if (draft.Day.Length > 0 && draft.Time.Length > 0 && Against(shop, draft) is { } against) yield return against;
    }

    private static IEnumerable<(string Field, string Sentence)> Tried(ShopToFill.Shown shop, ShopDraft draft, bool unreached)
    {
        IReadOnlyList<Attempt> made;
        try
        {
            made = draft.AttemptsMade(shop.Channel, shop.InRound, shop.City, shop.Now);
        }
        catch (RuleBroken unread)
        {
            return [(unread.Field!, unread.Message)];
        }

        return unreached && Attempt.AgainstEnding(made, shop.City.Zone) is { } against ? [(ShopFormPost.Unreached, against)] : [];
    }

    // What submitting would refuse is said while the shopper still stands at the field.
    private static (string Field, string Sentence)? Against(ShopToFill.Shown shop, ShopDraft draft)
    {
        try
        {
            return shop.InRound.AgainstMoment(draft.PerformedAt(shop.City), shop.City, shop.Now) is { } sentence ? (ShopFormPost.Day, sentence) : null;
        }
        catch (RuleBroken unread)
        {
            return (unread.Field ?? ShopFormPost.Day, unread.Message);
        }
    }
}
