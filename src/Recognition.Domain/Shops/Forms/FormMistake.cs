using System.Globalization;
using System.Text.RegularExpressions;

namespace Recognition.Domain.Shops;

/// <summary>What stands against publishing a form, in words for whoever builds it.</summary>
/// <param name="Section">The section's key; null where it concerns the whole form.</param>
/// <param name="Question">The question's key; null where it concerns the whole section.</param>
public sealed partial record FormMistake(string? Section, string? Question, string Sentence)
{
    private static readonly Dictionary<string, string> Parts = new()
    {
        ["key"] = "the key",
        ["weight"] = "the weight",
        ["passMark"] = "the pass mark",
        ["critical"] = "critical",
        ["bonus"] = "bonus",
        ["promise"] = "the promise",
        ["comment"] = "the comment",
        ["max"] = "the highest step",
        ["options"] = "the answers",
        ["bands"] = "the bands",
        ["visibleWhen"] = "when it is asked",
        ["access"] = "access",
    };

    /// <summary>With the place before it: <c>B2: the weight must not be below 0.</c></summary>
    public string InWords => (Question ?? (Section is null ? null : $"Section {Section}")) is { } place ? $"{place}: {Sentence}" : Domain.Sentence.Capital(Sentence);

    internal static FormMistake Of(FormProblem problem, FormDefinition form)
    {
        var place = Path().Match(problem.Path);
        if (!place.Groups["s"].Success) return new(null, null, $"the form {problem.Sentence}.");
        var section = form.Sections[Index(place, "s")];
        var question = place.Groups["q"].Success ? section.Questions[Index(place, "q")] : null;
        var part = Parts.GetValueOrDefault(place.Groups["part"].Value);
        var item = place.Groups["item"].Success ? $", line {Index(place, "item") + 1}" : "";
        return new(section.Key, question?.Key, $"{part}{item}{(part is null ? "" : problem.Sentence.StartsWith("must", StringComparison.Ordinal) || problem.Sentence.StartsWith("lacks", StringComparison.Ordinal) ? " " : ": ")}{problem.Sentence}.");
    }

    private static int Index(Match match, string group) => int.Parse(match.Groups[group].Value, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"\A\$\.sections(\[(?<s>\d+)\](\.questions\[(?<q>\d+)\])?(\.(?<part>[A-Za-z]+)(\.[a-z]+)?(\[(?<item>\d+)\])?.*)?)?")]
    private static partial Regex Path();
}
