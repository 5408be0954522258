using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class RotaDrawsTests
{
    [Fact]
    public void What_was_drawn_ahead_answers_the_same_question_and_no_other_also_where_it_was_drawn_by_chance()
    {
        var (draws, water, fire) = (new RotaDraws(), Guid.NewGuid(), Guid.NewGuid());
        var pool = Enumerable.Range(0, 9).Select(number => new RotaCandidate(Guid.NewGuid(), new Dictionary<Guid, Bar> { [fire] = Bar.Works }) { Name = $"Shopper {number}" }).ToList();
        List<RotaWish> wishes = [new(water, "Water Services", Channel.Phone, 3)];
        foreach (var seed in (long?[])[7, null])
        {
            var ahead = draws.Assign(wishes, pool, seed);
            Assert.Same(ahead, draws.Assign([.. wishes], [.. pool], seed));
            Assert.NotSame(ahead, draws.Assign(wishes, [.. pool.Skip(1)], seed));
            Assert.NotSame(ahead, draws.Assign(wishes, [.. pool.Skip(1), pool[0] with { Bars = new Dictionary<Guid, Bar> { [water] = Bar.Kin } }], seed));
            Assert.NotSame(ahead, draws.Assign([wishes[0] with { Needs = new HashSet<string> { "Spanish" } }], pool, seed));
            Assert.NotSame(ahead, draws.Assign(wishes, pool, 8));
        }
    }
}
