using System.Diagnostics;
using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Benchmarks;

// A million answers (20,000 shops of 50) scored, beside bare sums of the same points.
internal static class ScoreShops
{
    public static void Run()
    {
        var chance = new Random(2026);
        var form = new FormDefinition("F", 1, OverallRule.WeightedSections, UnansweredOptional.Excluded, true,
            [.. Enumerable.Range(0, 10).Select(s => new Section($"S{s}", "", [.. Enumerable.Range(0, 5).Select(q => Ask(s, q))]) { Weight = s + 1 })]);
        var shops = Enumerable.Range(0, 20_000).Select(_ => new Answers(form.Questions.Select(question => KeyValuePair.Create(question.Key, Reply(question, chance))))).ToArray();
        var scoring = Scoring.For(form);
        var points = shops.SelectMany(shop => scoring.Of(shop).Questions.Select(question => question.Earned)).ToArray();
        var decimals = points.Select(it => (decimal)it.Numerator / (decimal)it.Denominator).ToArray();
        var (scored, exact, plain) = (double.MaxValue, double.MaxValue, double.MaxValue);
        for (var i = 0; i < 20; i++)
        {
            scored = Math.Min(scored, Time(() => shops.Sum(shop => scoring.Of(shop).Scored ? 1 : 0)));
            exact = Math.Min(exact, Time(() => points.Aggregate(Rational.Zero, (sum, one) => sum + one)));
            plain = Math.Min(plain, Time(() => decimals.Sum()));
        }

        Console.WriteLine($"score: {points.Length} answers in {scored:F0} ms, the best of 20 times; bare sum of their points: {exact:F0} ms as fractions ({scored / exact:F1} ×), {plain:F0} ms as decimals ({scored / plain:F1} ×; aim 3)");
    }

    private static Question Ask(int section, int number) => new($"Q{section}.{number}", "", (number % 3) switch { 0 => QuestionKind.YesNo, 1 => QuestionKind.Choice, _ => QuestionKind.Scale })
    {
        Weight = Rational.Of(number + 1, 2),
        Options = [new("poor", 0), new("fair", 1), new("good", 3)],
        Min = 1,
        Max = 5,
    };

    private static Answer Reply(Question question, Random chance) => question.Kind switch
    {
        QuestionKind.YesNo => chance.Next(2) == 0 ? Answer.Yes : Answer.No,
        QuestionKind.Choice => Answer.Of(question.Options[chance.Next(3)].Key),
        _ => Answer.Of(chance.Next(1, 6)),
    };

    private static double Time<T>(Func<T> work)
    {
        var watch = Stopwatch.StartNew();
        work();
        return watch.Elapsed.TotalMilliseconds;
    }
}
