using Microsoft.Extensions.Primitives;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Walkthrough;

/// <summary>Fills in a form as a shopper would who is content as often as told: the fields that the form's page posts.</summary>
internal sealed class ShopperHand(int seed)
{
    private readonly Random chance = new(seed);

    /// <param name="content">How often a question is answered at its best, 0 to 1.</param>
    public Dictionary<string, StringValues> Fill(FormDefinition form, DateOnly day, double content)
    {
        var fields = new Dictionary<string, StringValues> { [ShopFormPost.Day] = $"{day:yyyy-MM-dd}", [ShopFormPost.Time] = $"{chance.Next(9, 16)}:{chance.Next(10, 60)}".PadLeft(5, '0') };
        foreach (var question in form.Questions) Answer(question, content, fields);
        return fields;
    }

    private void Answer(Question question, double content, Dictionary<string, StringValues> fields)
    {
        // What fails a shop outright is rare.
        var best = chance.NextDouble() < (question.Critical is Critical.None ? content : 0.985);
        var field = ShopFormPost.Answer + question.Key;
        switch (question.Kind)
        {
            case QuestionKind.YesNo:
                fields[field] = best ? "yes" : "no";
                break;
            case QuestionKind.Choice:
                fields[field] = (best ? question.Options.MaxBy(option => option.Points)! : question.Options[chance.Next(question.Options.Count)]).Key;
                break;
            case QuestionKind.Scale:
                fields[field] = $"{(best ? question.Max : Math.Max(question.Min, question.Max - 1 - chance.Next(2)))}";
                break;
            case QuestionKind.Multi:
                var chosen = question.Options.Where(option => option.Points > Rational.Zero && (best || chance.Next(2) == 0)).Select(option => option.Key).ToArray();
                fields[chosen.Length > 0 ? field : ShopFormPost.None + question.Key] = chosen.Length > 0 ? chosen : "1";
                break;
            case QuestionKind.Number:
                fields[field] = Within(question.Bands, best ? question.Bands.Index().MaxBy(band => band.Item.Points).Index : chance.Next(question.Bands.Count));
                break;
            default:
                if (question.Required) fields[field] = best ? "Friendly, quick and clear." : "The wait was long, and nobody said why.";
                break;
        }
    }

    private static string Within(IReadOnlyList<Band> bands, int place) =>
        (bands[place].UpTo ?? (place == 0 ? 1 : bands[place - 1].UpTo!.Value + 1)).ToDecimalText();
}
