using Recognition.Domain.Numbers;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

// Three shops whose results are given as earned/possible of the sections A to K; "–" is a section without an answer.
public sealed class WorkedExamplesTests
{
    private static readonly int[] Weights = [4, 9, 8, 5, 20, 11, 15, 14, 5, 4, 5];

    [Theory]
    [InlineData("6/6 6/6 12/12 8/8 11/11 5/8 7/8 16/16 8/8 2/4 –", "91.58", "93.10")]
    [InlineData("6/6 3/5 12/12 8/8 8/10 8/8 4/6 12/15 7/7 4/4 –", "83.79", "88.89")]
    [InlineData("6/6 3/5 8/11 6/8 9/10 5/7 3/8 14/16 – 3/4 –", "73.00", "76.00")]
    public void A_worked_example_comes_out(string sections, string weighted, string pooled)
    {
        var results = sections.Split(' ').Select(section => section == "–" ? null : section.Split('/').Select(Rational.Parse).ToArray()).ToArray();
        var form = Forms.Of([.. results.Select((result, i) => Forms.Section($"S{i}", Forms.Scale($"Q{i}", 0, (int)(result?[1].Numerator ?? 1))) with { Weight = Weights[i] })]);
        var answers = Forms.Answered([.. results.Select((result, i) => (Key: $"Q{i}", result)).Where(it => it.result is not null).Select(it => (it.Key, Answer.Of(it.result![0])))]);

        Assert.Equal(weighted, Scoring.Of(form with { Overall = OverallRule.WeightedSections }, answers).Percent?.Display());
        Assert.Equal(pooled, Scoring.Of(form, answers).Percent?.Display());
    }

    [Fact]
    public void The_first_example_is_written_to_28_digits() =>
        Assert.Equal("91.57894736842105263157894737", Rational.Of(8700, 95).ToPercentText());
}
