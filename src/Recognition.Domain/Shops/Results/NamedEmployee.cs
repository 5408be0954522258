using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>
/// The name that a shopper gives of whoever served. It is known where the shop was excellent, and to nobody through any other: a poor
/// result stays with the department. docs/programme.md, 1.7 and 2.14.
/// </summary>
public static class NamedEmployee
{
    /// <summary>What stands in a name's place.</summary>
    public const string Mask = "Not shown: a name is read from excellent shops alone";

    /// <summary>Whether a shop with this score is at or above the city's threshold and not failed.</summary>
    public static bool IsKnown(ShopScore score, CitySettings city) => score.Percent >= city.RecognizedFrom && !score.Failed;

    /// <summary>Whether a shop that counts is at or above the city's threshold and not failed.</summary>
    public static bool IsKnown(Shop shop, CitySettings city) => shop.Percent >= city.RecognizedFrom && !shop.Failed;

    /// <summary>The names as they were typed; empty where none was asked for or given.</summary>
    public static IReadOnlyList<string> In(Answers answers, FormDefinition form) =>
        [.. form.Questions.Where(question => question.NamesEmployee).Select(question => (answers[question.Key] as Answer.Word)?.Text.Trim()).OfType<string>().Where(name => name.Length > 0)];

    /// <summary>The answers with <see cref="Mask"/> in the place of each name.</summary>
    public static Answers Masked(Answers answers, FormDefinition form) => form.Questions.Where(question => question.NamesEmployee && answers[question.Key] is not null)
        .Aggregate(answers, (masked, question) => masked.With(question.Key, Answer.Of(Mask)));
}
