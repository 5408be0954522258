using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.ReviewPackets;

public sealed class ReviewPacketTests
{
    private static readonly DateTime At = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);
    private static readonly DateOnly Opened = new(2026, 11, 10), LastDay = new(2026, 11, 25);
    private static readonly Guid Somebody = Guid.Parse("00000000-0000-0000-0000-0000000000aa");

    [Fact]
    public void A_packet_is_not_checked_while_its_director_may_still_comment_and_has_not()
    {
        var packet = New();

        Assert.Contains("Wed 25 Nov 2026", Assert.Throws<RuleBroken>(() => packet.Check(Somebody, early: true, LastDay, At)).Message, StringComparison.Ordinal);
        packet.Check(Somebody, early: true, LastDay.AddDays(1), At);
        Assert.Equal(PacketState.Checked, packet.State);
    }

    [Fact]
    public void A_packet_is_checked_before_the_term_for_comments_ends_only_where_somebody_says_so()
    {
        var packet = New();
        Comment(packet, Somebody, Opened);
        Assert.Contains("until Wed 25 Nov 2026", Assert.Throws<RuleBroken>(() => packet.Check(Somebody, early: false, LastDay, At)).Message, StringComparison.Ordinal);
        packet.Check(Somebody, early: true, LastDay, At);
        packet.Uncheck();
        packet.Check(Somebody, early: false, LastDay.AddDays(1), At);
    }

    [Fact]
    public void A_comment_is_taken_until_the_last_day_and_once()
    {
        var (packet, id) = (New(), Guid.Parse("00000000-0000-0000-0000-0000000000bb"));
        Comment(packet, id, LastDay);
        Comment(packet, id, LastDay);

        Assert.Single(packet.Comments);
        Assert.StartsWith("The last day for comments was", Assert.Throws<RuleBroken>(() => Comment(packet, Guid.Empty, LastDay.AddDays(1))).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_but_an_erratum_reaches_a_sealed_packet()
    {
        var packet = New();
        Assert.StartsWith("This packet is open.", Assert.Throws<RuleBroken>(() => packet.AddErratum(Somebody, "Too early.", Somebody, "Hana Reyes", At)).Message, StringComparison.Ordinal);
        Comment(packet, Somebody, Opened);
        Assert.StartsWith("This packet is commented.", Assert.Throws<RuleBroken>(() => packet.Seal([1], [2], Somebody, At)).Message, StringComparison.Ordinal);
        packet.Check(Somebody, early: true, Opened, At);
        packet.Seal([1], [2], Somebody, At);

        Assert.StartsWith("This packet is sealed.", Assert.Throws<RuleBroken>(() => packet.Renew("{}", At)).Message, StringComparison.Ordinal);
        Assert.StartsWith("This packet is sealed.", Assert.Throws<RuleBroken>(() => Comment(packet, Guid.Empty, Opened)).Message, StringComparison.Ordinal);
        Assert.StartsWith("This packet is sealed.", Assert.Throws<RuleBroken>(packet.Uncheck).Message, StringComparison.Ordinal);
        Assert.StartsWith("This packet is sealed.", Assert.Throws<RuleBroken>(() => packet.Check(Somebody, early: true, Opened, At)).Message, StringComparison.Ordinal);
        Assert.StartsWith("This packet is sealed.", Assert.Throws<RuleBroken>(() => packet.Seal([1], [2], Somebody, At)).Message, StringComparison.Ordinal);
        packet.AddErratum(Guid.Empty, "The third sentence names the wrong month.", Somebody, "Hana Reyes", At);
        Assert.Equal(PacketState.Sealed, packet.State);
        Assert.Single(packet.Errata);
    }

    [Fact]
    public void A_checked_packet_keeps_its_figures_until_the_check_is_taken_back()
    {
        var packet = New();
        packet.Check(Somebody, early: true, LastDay.AddDays(1), At);
        Assert.StartsWith("This packet is checked.", Assert.Throws<RuleBroken>(() => packet.Renew("{}", At)).Message, StringComparison.Ordinal);

        packet.Uncheck();
        packet.Renew("{}", At);

        Assert.Equal(("{}", PacketState.Open, null), (packet.Snapshot, packet.State, packet.CheckedBy));
    }

    private static ReviewPacket New() => new(Guid.Empty, Guid.Empty, new Quarter(new FiscalYear(2027), 2), "{\"a\":1}", LastDay, At);

    private static void Comment(ReviewPacket packet, Guid id, DateOnly today) => packet.Comment(id, PacketSection.Shops, "We know.", Somebody, "Wilma Torres, director", today, At);
}
