namespace Recognition.Domain.ReviewPackets;

/// <summary>A packet with what was said of it: the one thing that page, PDF and data file are drawn from.</summary>
/// <param name="CheckedBy">The name of who checked it; null until then.</param>
/// <param name="SealedBy">The name of who sealed it; null until then.</param>
public sealed record PacketDocument(
    PacketState State, PacketSnapshot Snapshot, IReadOnlyList<SaidOfPacket> Comments,
    string? CheckedBy, DateTime? CheckedAt, string? SealedBy, DateTime? SealedAt, IReadOnlyList<SaidOfPacket> Errata);

/// <summary>A comment or an erratum.</summary>
/// <param name="OnFiguresOf">When the figures were taken that a comment speaks of.</param>
public sealed record SaidOfPacket(PacketSection Section, string Text, string By, DateTime At, DateTime OnFiguresOf);
