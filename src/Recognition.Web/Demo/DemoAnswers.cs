using System.Globalization;
using Microsoft.Extensions.Primitives;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Demo;

/// <summary>What a shopper of the demo fills in: mostly good, by how well the department serves.</summary>
internal sealed class DemoAnswers(Random chance)
{
    // Questions that say what happened, not how well: answering yes to them is no merit.
    private static readonly string[] Plain = ["hold", "transferred", "sent to another place"];

    private static readonly string[] Stories =
    [
        "I gave the situation of the brief. I was asked two questions about it, then told what to do and whom to call if it does not help.",
        "I asked as the brief says. The first answer was short; when I pressed, I was given the page on the web and a number.",
        "The matter was taken up at once. I was told how long it takes and that I would hear by the end of the week.",
        "I had to explain it twice. After that the answer was right, and the person stayed friendly throughout.",
        "I was told that another division does this, with its number and the name of somebody to ask for.",
        "A colleague was asked for advice. I waited a little and then got the whole answer.",
    ];

    private static readonly string[] Praise =
    [
        "The person wrote the steps down for me and read them back.", "I was asked at the end whether anything was left open. Nothing was.",
        "I was told before I asked how long it would take.", "The person stayed calm although I did not.",
    ];

    private string name = "";

    /// <param name="quality">How likely each answer is a good one, from 0 to 1.</param>
    /// <param name="served">The first name of whoever served.</param>
    public Func<string, StringValues> Fill(FormDefinition form, double quality, DateTime performed, string served)
    {
        name = served;
        var fields = new Dictionary<string, StringValues>
        {
            [ShopFormPost.Day] = performed.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            [ShopFormPost.Time] = performed.ToString("HH:mm", CultureInfo.InvariantCulture),
        };
        foreach (var question in form.Questions)
        {
            var answer = Answer(question, chance.NextDouble() < quality);
            if (answer.Count > 0) fields[ShopFormPost.Answer + question.Key] = answer;
            else if (question.Kind == QuestionKind.Multi) fields[ShopFormPost.None + question.Key] = "on";
        }

        return name => fields.GetValueOrDefault(name);
    }

    private StringValues Answer(Question question, bool well) => question.Kind switch
    {
        QuestionKind.YesNo when Plain.Any(word => question.Text.Contains(word, StringComparison.Ordinal)) => chance.Next(3) == 0 ? "yes" : "no",
        QuestionKind.YesNo => question.Text.StartsWith("Did you speak", StringComparison.Ordinal) || well ? "yes" : "no",
        QuestionKind.Choice => Of(question, well).Key,
        QuestionKind.Multi => question.Options.Select(option => option.Key).Where(_ => well || chance.Next(2) == 0).ToArray(),
        QuestionKind.Scale => (well ? question.Max - chance.Next(2) : question.Min + 1 + chance.Next(Math.Max(1, question.Max - question.Min - 1))).ToString(CultureInfo.InvariantCulture),
        QuestionKind.Number => Number(question, well),
        QuestionKind.Text when question.NamesEmployee => well ? name : StringValues.Empty,
        QuestionKind.Text when question.Required => Stories[chance.Next(Stories.Length)],
        QuestionKind.Text => well && chance.Next(2) == 0 ? Praise[chance.Next(Praise.Length)] : StringValues.Empty,
        _ => StringValues.Empty,
    };

    // The first option is the plain good one; now and then another that earns as much.
    private AnswerOption Of(Question question, bool well)
    {
        var best = question.Options.Max(option => option.Points);
        var options = question.Options.Where(option => option.Points == best == well).ToList();
        return options[chance.Next(5) == 0 ? chance.Next(options.Count) : 0];
    }

    private string Number(Question question, bool well)
    {
        var limits = question.Bands.Where(band => band.UpTo is not null).Select(band => int.Parse(band.UpTo!.Value.ToDecimalText(), CultureInfo.InvariantCulture)).ToList();
        if (limits.Count == 0) return (1 + chance.Next(12)).ToString(CultureInfo.InvariantCulture);
        return (well ? 1 + chance.Next(limits[0]) : limits[^1] + chance.Next(limits[^1])).ToString(CultureInfo.InvariantCulture);
    }
}
