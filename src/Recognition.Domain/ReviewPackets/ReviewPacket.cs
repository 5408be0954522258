using System.Security.Cryptography;
using Recognition.Domain.Time;

namespace Recognition.Domain.ReviewPackets;

/// <summary>What director and City Manager have before them in a quarter's review of one department. docs/programme.md, 7.2 and 7.3.</summary>
public sealed class ReviewPacket
{
    private readonly List<PacketComment> comments = [];
    private readonly List<PacketErratum> errata = [];

    private ReviewPacket() { }

    /// <param name="snapshot">The figures, as <see cref="PacketJson"/> writes them.</param>
    /// <param name="commentBy">The last day for comments, in the city's zone.</param>
    /// <param name="at">The moment of the assembly, in UTC.</param>
    public ReviewPacket(Guid id, Guid departmentId, Quarter quarter, string snapshot, DateOnly commentBy, DateTime at)
    {
        (Id, DepartmentId, Quarter, CommentBy, OpenedAt) = (id, departmentId, quarter, commentBy, at);
        (Snapshot, AssembledAt) = (snapshot, at);
    }

    public Guid Id { get; private set; }

    public Guid DepartmentId { get; private set; }

    public Quarter Quarter { get; private set; }

    public PacketState State { get; private set; } = PacketState.Open;

    /// <summary>The figures, as <see cref="PacketJson"/> writes them.</summary>
    public string Snapshot { get; private set; } = "";

    /// <summary>When the figures were taken last.</summary>
    public DateTime AssembledAt { get; private set; }

    public DateTime OpenedAt { get; private set; }

    /// <summary>The last day for comments, in the city's zone.</summary>
    public DateOnly CommentBy { get; private set; }

    public Guid? CheckedBy { get; private set; }

    public DateTime? CheckedAt { get; private set; }

    public Guid? SealedBy { get; private set; }

    public DateTime? SealedAt { get; private set; }

    /// <summary>SHA-256 of the sealed PDF; null until sealed.</summary>
    public byte[]? PdfSha256 { get; private set; }

    /// <summary>SHA-256 of the sealed JSON document; null until sealed.</summary>
    public byte[]? JsonSha256 { get; private set; }

    public Guid Version { get; private set; }

    public IReadOnlyList<PacketComment> Comments => comments;

    public IReadOnlyList<PacketErratum> Errata => errata;

    /// <summary>Takes the figures anew; comments stay, and tell that they were written before.</summary>
    /// <exception cref="RuleBroken">Checked or sealed.</exception>
    public void Renew(string snapshot, DateTime at)
    {
        Demand("Its figures are not taken anew.", PacketState.Open, PacketState.Commented);
        (Snapshot, AssembledAt) = (snapshot, at);
    }

    /// <param name="byName">Who comments and in which capacity, as it stands in the packet; a deputy is named as one.</param>
    /// <exception cref="RuleBroken">Checked or sealed, past the last day for comments, or no text.</exception>
    public void Comment(Guid id, PacketSection section, string text, Guid by, string byName, DateOnly today, DateTime at)
    {
        if (comments.Any(comment => comment.Id == id)) return;
        Demand("It takes no comment any more.", PacketState.Open, PacketState.Commented);
        if (today > CommentBy) throw new RuleBroken($"The last day for comments was {Written.Date(CommentBy)}. Ask Human Resources to add an erratum, or bring it to the review.");
        comments.Add(new PacketComment(id, Id, section, text, by, byName, at, AssembledAt));
        State = PacketState.Commented;
    }

    /// <param name="early">Whether it is to be checked although the director may still comment further.</param>
    /// <exception cref="RuleBroken">Not open any more, or the director may still comment and has not, or the term is not over and nobody said that it is checked early.</exception>
    public void Check(Guid by, bool early, DateOnly today, DateTime at)
    {
        Demand("It is not checked again.", PacketState.Open, PacketState.Commented);
        if (State == PacketState.Open && today <= CommentBy)
            throw new RuleBroken($"The director may comment until {Written.Date(CommentBy)} and has not yet. Check the packet after that day, or when a comment is in.");
        if (!early && today <= CommentBy)
            throw new RuleBroken($"The director has commented and may go on until {Written.Date(CommentBy)}. Wait until that day is over, or tick the box to check the packet all the same.");
        (State, CheckedBy, CheckedAt) = (PacketState.Checked, by, at);
    }

    /// <summary>Takes a check back, so that figures can be renewed.</summary>
    /// <exception cref="RuleBroken">Not checked, or sealed.</exception>
    public void Uncheck()
    {
        Demand("There is no check to take back.", PacketState.Checked);
        (State, CheckedBy, CheckedAt) = (comments.Count > 0 ? PacketState.Commented : PacketState.Open, null, null);
    }

    /// <exception cref="RuleBroken">Not checked, or sealed before.</exception>
    public void Seal(byte[] pdfSha256, byte[] jsonSha256, Guid by, DateTime at)
    {
        Demand("A packet is checked before it is sealed, and sealed once.", PacketState.Checked);
        (State, SealedBy, SealedAt, PdfSha256, JsonSha256) = (PacketState.Sealed, by, at, pdfSha256, jsonSha256);
    }

    /// <summary>Whether this is the PDF that was sealed.</summary>
    public bool IsSealedPdf(ReadOnlySpan<byte> pdf) => PdfSha256 is { } hash && hash.AsSpan().SequenceEqual(SHA256.HashData(pdf));

    /// <summary>Whether this is the JSON document that was sealed.</summary>
    public bool IsSealedJson(ReadOnlySpan<byte> json) => JsonSha256 is { } hash && hash.AsSpan().SequenceEqual(SHA256.HashData(json));

    /// <summary>Whether the figures still are those of the sealed document.</summary>
    public bool HasFiguresOf(PacketDocument document)
    {
        try
        {
            return PacketJson.Write(PacketJson.Read(Snapshot)) == PacketJson.Write(document.Snapshot);
        }
        catch (Exception unreadable) when (unreadable is not OutOfMemoryException)
        {
            return false; // the portal wrote figures that it can read
        }
    }

    /// <exception cref="RuleBroken">Not sealed yet, or no text.</exception>
    public void AddErratum(Guid id, string text, Guid by, string byName, DateTime at)
    {
        Demand("An erratum stands beside a sealed packet; renew the figures of one that is not.", PacketState.Sealed);
        errata.Add(new PacketErratum(id, Id, text, by, byName, at));
    }

    private void Demand(string consequence, params ReadOnlySpan<PacketState> states)
    {
        if (!states.Contains(State)) throw new RuleBroken($"This packet is {State.ToString().ToLowerInvariant()}. {consequence}");
    }
}
