using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.ReviewPackets;

/// <summary>Compares a packet with the trail, its files with their hashes and its figures with the sealed document.</summary>
internal sealed class SealedPackets : ISealed
{
    public string Record => "Packet";

    public Task<List<Guid>> Records(RecognitionDb db, CancellationToken cancel) => db.ReviewPackets.OrderBy(p => p.Id).Select(p => p.Id).ToListAsync(cancel);

    public async Task<IReadOnlyList<string>> Problems(RecognitionDb db, Guid id, CancellationToken cancel)
    {
        var packet = await db.ReviewPackets.AsNoTracking().SingleAsync(p => p.Id == id, cancel);
        var trail = await LastInTrail.Of(db, nameof(ReviewPacket), [id], [nameof(ReviewPacket.State), nameof(ReviewPacket.PdfSha256), nameof(ReviewPacket.JsonSha256)], cancel);
        List<string> problems = [];
        if (!trail.Agrees(id, nameof(ReviewPacket.State), packet.State.ToString())) problems.Add($"Packet {id}: its state is not the one that the trail says.");
        if (!trail.Agrees(id, nameof(ReviewPacket.PdfSha256), Text(packet.PdfSha256)) || !trail.Agrees(id, nameof(ReviewPacket.JsonSha256), Text(packet.JsonSha256)))
            problems.Add($"Packet {id}: the hashes of its files are not those that the trail says.");
        if (packet.State == PacketState.Sealed) problems.AddRange(Compare(packet, await db.PacketFiles.AsNoTracking().SingleOrDefaultAsync(f => f.PacketId == id, cancel)));
        return problems;
    }

    private static IEnumerable<string> Compare(ReviewPacket packet, PacketFile? file)
    {
        if (file is null)
        {
            yield return $"Packet {packet.Id}: its sealed files were taken away.";
            yield break;
        }

        if (!packet.IsSealedPdf(file.Pdf)) yield return $"Packet {packet.Id}: its PDF is not the one that was sealed.";
        if (!packet.IsSealedJson(file.Json)) yield return $"Packet {packet.Id}: its JSON document is not the one that was sealed.";
        else if (!packet.HasFiguresOf(PacketJson.ReadDocument(file.Json))) yield return $"Packet {packet.Id}: its snapshot is not the one that was sealed.";
    }

    private static string? Text(byte[]? hash) => hash is null ? null : Convert.ToBase64String(hash);
}
