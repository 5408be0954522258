using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class RankingTests
{
    private static readonly HashSet<int> Standing = [0, 1, 2, 3];

    [Fact]
    public void What_is_kept_of_a_ranking_reads_as_the_same_ranking() =>
        Prop.ForAll(Arb.From(from places in Gen.Shuffle(Standing.ToArray()) from howMany in Gen.Choose(1, 4) select places[..howMany]), places =>
        {
            var ranking = Ranking.Of(places.Select((place, i) => (place, i)).ToDictionary(it => it.place, it => it.i + 1), Standing);
            Assert.Equal(places, Ranking.Read(ranking.ToString()).Places);
        }).QuickCheckThrowOnFailure();

    [Fact]
    public void Whatever_is_typed_is_a_ranking_of_the_ballot_or_refused_in_words() =>
        Prop.ForAll(Arb.From(from pairs in Gen.Choose(-1, 5).Two().ListOf() select pairs.DistinctBy(pair => pair.Item1).ToDictionary(pair => pair.Item1, pair => pair.Item2)), ranks =>
        {
            try
            {
                var places = Ranking.Of(ranks, Standing).Places;
                Assert.Equal(ranks.OrderBy(rank => rank.Value).Select(rank => rank.Key), places);
                Assert.Equal(Enumerable.Range(1, places.Count), ranks.Values.Order());
                Assert.Subset(Standing, places.ToHashSet());
            }
            catch (RuleBroken refusal)
            {
                Assert.Equal("Ranks", refusal.Field);
            }
        }).QuickCheckThrowOnFailure();

    [Theory]
    [InlineData("Rank one nominee at least, or choose a blank ballot.")]
    [InlineData("Two nominees have rank 1. Give each a rank of its own.", 1, 1, 2, 1)]
    [InlineData("Rank 2 is given to nobody. Use 1, 2, 3 without a gap.", 1, 1, 2, 3)]
    [InlineData("The ballot has changed since you opened it. Load the page again.", 7, 1)]
    [InlineData("The ballot has changed since you opened it. Load the page again.", -1, 1)]
    public void A_wrong_ranking_says_what_is_wrong(string sentence, params int[] placesAndRanks) => Assert.Equal(sentence, Assert.Throws<RuleBroken>(() =>
        Ranking.Of(placesAndRanks.Chunk(2).ToDictionary(pair => pair[0], pair => pair[1]), Standing)).Message);
}
