using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.ReviewPackets;

namespace Recognition.Web.ReviewPackets;

/// <summary>A packet's row as the document that everything is drawn from.</summary>
internal static class PacketDocuments
{
    public static async Task<PacketDocument> Of(RecognitionDb db, ReviewPacket packet, CancellationToken cancel)
    {
        Guid?[] ids = [packet.CheckedBy, packet.SealedBy];
        var names = packet.CheckedBy is null ? [] : await db.Employees.Where(e => ids.Contains(e.Id)).ToDictionaryAsync(e => e.Id, e => e.Name, cancel);
        return new PacketDocument(packet.State, PacketJson.Read(packet.Snapshot),
            [.. packet.Comments.OrderBy(c => c.At).Select(c => new SaidOfPacket(c.Section, c.Text, c.ByName, c.At, c.OnFiguresOf))],
            Name(packet.CheckedBy), packet.CheckedAt, Name(packet.SealedBy), packet.SealedAt,
            Errata(packet));

        string? Name(Guid? id) => id is { } known ? names.GetValueOrDefault(known) : null;
    }

    /// <summary>The document as it was sealed, with the errata that were added since.</summary>
    /// <exception cref="Domain.RuleBroken">What is stored is not what was sealed.</exception>
    public static PacketDocument Sealed(ReviewPacket packet, byte[]? json, ILogger log) => StillSealed.Document(packet, json, log) with { Errata = Errata(packet) };

    private static IReadOnlyList<SaidOfPacket> Errata(ReviewPacket packet) =>
        [.. packet.Errata.OrderBy(e => e.At).Select(e => new SaidOfPacket(PacketSection.Whole, e.Text, e.ByName, e.At, packet.AssembledAt))];
}
