using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;

namespace Recognition.Domain.Tests.ReviewPackets;

/// <summary>Releases, assemblies, checks and seals of one department's packets in every order. docs/programme.md, 1.4.</summary>
public sealed class LateResultsProperties
{
    private const int Last = 5;

    [Fact]
    public void However_they_cross_each_released_result_stands_in_exactly_one_packet() => Prop.ForAll(Arb.From(Deeds), deeds =>
    {
        var desk = new Desk();
        foreach (var (deed, quarter) in deeds) desk.Do(deed, quarter);
        return desk.Finish().All(packets => packets == 1);
    }).Check(Config.QuickThrowOnFailure.WithMaxTest(2000));

    private static Gen<(int Deed, int Quarter)[]> Deeds =>
        from length in Gen.Choose(0, 60)
        from deeds in (from deed in Gen.Choose(0, 3) from quarter in Gen.Choose(0, Last - 1) select (deed, quarter)).ArrayOf(length)
        select deeds;

    // Each deed at a moment of its own; what is refused is not done.
    private sealed class Desk
    {
        private static readonly Guid Somebody = Guid.Parse("00000000-0000-0000-0000-0000000000aa");
        private static readonly DateOnly Later = new(2029, 1, 1);

        private readonly List<(Quarter Performed, DateTime At)> results = [];
        private readonly SortedDictionary<Quarter, ReviewPacket> packets = [];
        private DateTime now = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);

        public void Do(int deed, int quarter)
        {
            now = now.AddHours(1);
            var of = Enumerable.Range(0, quarter).Aggregate(new Quarter(new FiscalYear(2027), 1), (q, _) => q.Next);
            if (deed == 0) results.Add((of, now));
            else if (deed == 1) Assemble(of);
            else if (packets.TryGetValue(of, out var packet) && packet.Snapshot == Figures(of)) Settle(packet, deed == 3);
        }

        // Everything that is left is assembled, checked and sealed, and one packet more takes what came last.
        public IEnumerable<int> Finish()
        {
            for (var quarter = 0; quarter <= Last; quarter++)
            {
                foreach (var packet in packets.Values.Where(packet => packet.State == PacketState.Checked)) packet.Uncheck();
                foreach (var deed in (int[])[1, 2, 3]) Do(deed, quarter);
            }

            Assert.All(packets.Values, packet => Assert.Equal(PacketState.Sealed, packet.State));
            return results.Select((_, i) => packets.Values.Count(packet => packet.Snapshot.Contains($"[{i}]", StringComparison.Ordinal)));
        }

        private void Assemble(Quarter quarter)
        {
            if (!packets.TryGetValue(quarter, out var packet)) packets.Add(quarter, new ReviewPacket(Guid.Empty, Guid.Empty, quarter, Figures(quarter), default, now));
            else if (packet.State == PacketState.Open && packet.Snapshot != Figures(quarter)) packet.Renew(Figures(quarter), now);
        }

        private void Settle(ReviewPacket packet, bool seals)
        {
            if (!seals && packet.State == PacketState.Open) packet.Check(Somebody, early: false, Later, now);
            else if (seals && packet.State == PacketState.Checked && packets.Values.All(p => p.State == PacketState.Sealed || !(p.Quarter < packet.Quarter))) packet.Seal([], [], Somebody, now);
        }

        private string Figures(Quarter quarter)
        {
            var others = packets.Where(p => p.Key != quarter).ToDictionary(p => p.Key, p => p.Value.State == PacketState.Sealed ? p.Value.AssembledAt : (DateTime?)null);
            return string.Concat(results.Select((result, i) => result.Performed == quarter || LateResults.StandIn(quarter, result.Performed, result.At, others) ? $"[{i}]" : ""));
        }
    }
}
