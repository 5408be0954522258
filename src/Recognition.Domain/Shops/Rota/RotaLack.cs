using Recognition.Domain.Time;

namespace Recognition.Domain.Shops;

/// <summary>Shops that were meant for outside shoppers and fall to employees. docs/programme.md, 1.5.</summary>
/// <param name="Missing">How many, 1 or more.</param>
/// <param name="Outside">The outside shoppers of the pool.</param>
/// <param name="Free">Those of them against whom no rule stands.</param>
public sealed record RotaLack(Guid DepartmentId, string DepartmentName, Channel Channel, int Missing, int Outside, int Free)
{
    /// <summary>One for all departments of which the same is to be said.</summary>
    public static IEnumerable<string> Sentences(IEnumerable<RotaLack> lacks) => lacks.GroupBy(lack => (lack.Channel, lack.Missing, lack.Outside, lack.Free))
        .Select(alike => $"{Said([.. alike.Select(lack => lack.DepartmentName)], alike.Key.Channel, alike.Key.Missing)} {alike.First().Why} Add outside shoppers, or ask for fewer of them.");

    /// <summary>The same without the reason.</summary>
    public static IEnumerable<string> Said(IEnumerable<(string Department, Channel Channel, int Missing)> lacks) => lacks.GroupBy(lack => (lack.Channel, lack.Missing))
        .Select(alike => Said([.. alike.Select(lack => lack.Department)], alike.Key.Channel, alike.Key.Missing));

    private static string Said(IReadOnlyList<string> departments, Channel channel, int missing) =>
        $"{Written.And(departments)}: {(missing == 1 ? "one shop" : $"{missing} shops")} {channel.Words()}{(departments.Count > 1 ? " of each" : "")} {(missing == 1 ? "is meant for an outside shopper and falls to an employee" : "are meant for outside shoppers and fall to employees")}.";

    private string Why =>
        Outside == 0 ? "The pool has no outside shopper."
        : Free == 0 ? $"No outside shopper of the pool may shop there ({Outside} in all)."
        : $"Of the outside shoppers of the pool ({Outside} in all) {Free} may shop there, each once and as far as their other shops allow.";
}
