namespace Recognition.Domain.ReviewPackets;

/// <summary>What the director, the representative or a deputy says to a section.</summary>
public sealed class PacketComment
{
    public const int TextLimit = 2000;
    public const int NameLimit = 400;

    private PacketComment() { }

    internal PacketComment(Guid id, Guid packetId, PacketSection section, string text, Guid by, string byName, DateTime at, DateTime onFiguresOf)
    {
        (Id, PacketId, Section, By, ByName, At, OnFiguresOf) = (id, packetId, section, by, byName, at, onFiguresOf);
        Text = Sentence.Required(nameof(Text), text, TextLimit);
    }

    public Guid Id { get; private set; }

    public Guid PacketId { get; private set; }

    public PacketSection Section { get; private set; }

    public string Text { get; private set; } = "";

    public Guid By { get; private set; }

    /// <summary>Name and capacity when it was written, such as "Ida Klein, deputy for Wilma Torres, director".</summary>
    public string ByName { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>When the figures were taken that it speaks of.</summary>
    public DateTime OnFiguresOf { get; private set; }
}
