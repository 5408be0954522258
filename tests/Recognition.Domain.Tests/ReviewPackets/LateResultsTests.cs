using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.ReviewPackets;

public sealed class LateResultsTests
{
    private static readonly Quarter Q1 = new(new FiscalYear(2027), 1), Q2 = Q1.Next, Q3 = Q2.Next;

    [Fact]
    public void What_is_released_before_the_seal_belongs_to_its_own_packet() =>
        Assert.False(LateResults.StandIn(Q2, Q1, Day(9), Packets((Q1, Day(10)))));

    [Fact]
    public void What_is_released_after_the_seal_stands_in_the_next_packet() =>
        Assert.True(LateResults.StandIn(Q2, Q1, Day(11), Packets((Q1, Day(10)))));

    [Fact]
    public void Where_the_next_packet_is_sealed_too_it_stands_in_the_one_after_and_only_there()
    {
        Assert.True(LateResults.StandIn(Q3, Q1, Day(21), Packets((Q1, Day(10)), (Q2, Day(20)))));
        Assert.False(LateResults.StandIn(Q3, Q1, Day(19), Packets((Q1, Day(10)), (Q2, Day(20)))));
        Assert.False(LateResults.StandIn(Q3, Q1, Day(21), Packets((Q1, Day(10)), (Q2, null))));
    }

    [Fact]
    public void A_quarter_that_never_had_a_packet_has_no_late_results() => Assert.False(LateResults.StandIn(Q2, Q1, Day(11), Packets()));

    [Fact]
    public void A_packet_that_is_not_sealed_takes_its_own_results() => Assert.False(LateResults.StandIn(Q2, Q1, Day(11), Packets((Q1, null))));

    private static DateTime Day(int day) => new(2026, 9, day, 12, 0, 0, DateTimeKind.Utc);

    private static Dictionary<Quarter, DateTime?> Packets(params (Quarter Quarter, DateTime? SealedAt)[] packets) => packets.ToDictionary(p => p.Quarter, p => p.SealedAt);
}
