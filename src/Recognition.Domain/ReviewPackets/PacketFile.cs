namespace Recognition.Domain.ReviewPackets;

/// <summary>The bytes of a sealed packet, in a table of their own so that lists and pages never load them. Their hashes stand in the packet.</summary>
public sealed class PacketFile
{
    private PacketFile() { }

    public PacketFile(Guid packetId, byte[] pdf, byte[] json) => (PacketId, Pdf, Json) = (packetId, pdf, json);

    public Guid PacketId { get; private set; }

    public byte[] Pdf { get; private set; } = [];

    /// <summary>UTF-8.</summary>
    public byte[] Json { get; private set; } = [];
}
