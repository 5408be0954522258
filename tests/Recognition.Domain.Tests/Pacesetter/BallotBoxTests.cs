using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Pacesetter;

namespace Recognition.Domain.Tests.Pacesetter;

public sealed class BallotBoxTests
{
    [Fact]
    public void A_box_reads_the_same_in_whatever_order_its_ballots_came() =>
        Prop.ForAll(Arb.From(from ballots in Gen.Elements("", "1", "2", "1>2", "2>1", "10>2").ArrayOf() from shuffled in Gen.Shuffle(ballots) select (ballots, shuffled)), it =>
            Assert.Equal(Filled(it.ballots).Ballots, Filled(it.shuffled).Ballots)).QuickCheckThrowOnFailure();

    private static BallotBox Filled(IEnumerable<string> ballots)
    {
        var box = new BallotBox(Guid.Empty);
        foreach (var ballot in ballots) box.Put(Ranking.Read(ballot));
        return box;
    }
}
