namespace Recognition.Domain.ReviewPackets;

/// <summary>A correction that stands beside a sealed packet.</summary>
public sealed class PacketErratum
{
    private PacketErratum() { }

    internal PacketErratum(Guid id, Guid packetId, string text, Guid by, string byName, DateTime at)
    {
        (Id, PacketId, By, ByName, At) = (id, packetId, by, byName, at);
        Text = Sentence.Required(nameof(Text), text, PacketComment.TextLimit);
    }

    public Guid Id { get; private set; }

    public Guid PacketId { get; private set; }

    public string Text { get; private set; } = "";

    public Guid By { get; private set; }

    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }
}
