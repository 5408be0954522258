using Recognition.Domain;
using Recognition.Domain.ReviewPackets;

namespace Recognition.Web.ReviewPackets;

/// <summary>Compares what is stored of a sealed packet with what was sealed, before anybody sees it.</summary>
internal static partial class StillSealed
{
    /// <exception cref="RuleBroken">A file of the packet is not the one that was sealed.</exception>
    public static void Demand(ReviewPacket packet, PacketFile file, ILogger log)
    {
        if (!packet.IsSealedPdf(file.Pdf)) throw Refusal(packet, "PDF", log);
        if (!packet.IsSealedJson(file.Json)) throw Refusal(packet, "JSON document", log);
    }

    /// <returns>The document that was sealed.</returns>
    /// <exception cref="RuleBroken">The packet's document or its figures are not those that were sealed.</exception>
    public static PacketDocument Document(ReviewPacket packet, byte[]? json, ILogger log)
    {
        if (json is null || !packet.IsSealedJson(json)) throw Refusal(packet, "JSON document", log);
        var document = PacketJson.ReadDocument(json);
        return packet.HasFiguresOf(document) ? document : throw Refusal(packet, "snapshot", log);
    }

    private static RuleBroken Refusal(ReviewPacket packet, string what, ILogger log)
    {
        Changed(log, packet.Id, what);
        return new RuleBroken("What is stored of this packet is no longer what was sealed: it was changed beside the portal, so it is not shown. Tell Human Resources and the auditor.");
    }

    [LoggerMessage(Level = LogLevel.Error, Message = "The {What} of packet {Id} is not the one that was sealed. Run verify-audit, and restore the packet from a backup")]
    private static partial void Changed(ILogger log, Guid id, string what);
}
