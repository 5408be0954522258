using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>
/// Seals the checked packets that somebody saw, each by itself: printing them all takes a while in which others write, and a run that ends in
/// the middle leaves every packet whole. Run again, it seals the rest and passes by what is sealed.
/// </summary>
public sealed class SealPackets(Entry entry, SealPacket one)
{
    /// <exception cref="RuleBroken">None could be sealed.</exception>
    public async Task<Outcome> Run(Input input, CancellationToken cancel)
    {
        var (due, done, refusal) = (await Due(input, cancel), 0, (RuleBroken?)null);
        foreach (var packet in due)
        {
            try
            {
                await one.Run(packet, cancel);
                done++;
            }
            catch (GoneStale)
            {
                // Somebody was quicker with this one: it is sealed, or is to be looked at once more.
            }
            catch (RuleBroken broken)
            {
                refusal = broken; // one whose figures have changed does not hold up the others
            }
        }

        return done == 0 && refusal is not null ? throw refusal : new Outcome(done, input.Packets.Count - done);
    }

    private async Task<List<SealPacket.Input>> Due(Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var ids = input.Packets.Select(p => p.Packet).ToList();
        var still = await look.Db.ReviewPackets.Where(p => ids.Contains(p.Id) && p.State == PacketState.Checked).ToDictionaryAsync(p => p.Id, p => p.Version, cancel);
        return [.. input.Packets.DistinctBy(p => p.Packet).Where(p => still.TryGetValue(p.Packet, out var version) && version == p.Version)];
    }

    public sealed record Input
    {
        /// <summary>As they were when the page was drawn: one that changed since is not sealed unseen.</summary>
        public List<SealPacket.Input> Packets { get; set => field = value ?? []; } = [];
    }

    /// <param name="Left">Sealed before, or changed since the page was drawn.</param>
    public sealed record Outcome(int Sealed, int Left);
}
