namespace Recognition.Domain.Shops;

/// <summary>A picture or a recording that a shopper made for a question, stripped of all that a phone writes into it. docs/programme.md, 1.9 and 1.17.</summary>
public sealed class ShopEvidence
{
    public const int KeyLimit = 60;

    private ShopEvidence() { }

    /// <param name="id">Chosen by the phone, so that one sent twice is kept once.</param>
    /// <param name="kind">One that is a picture.</param>
    /// <param name="picture">As <see cref="Jpeg.Strip"/> gave it.</param>
    /// <exception cref="RuleBroken">The question's key is missing or too long.</exception>
    public ShopEvidence(Guid id, Guid shopId, string question, EvidenceKind kind, StrippedJpeg picture, DateTime at)
        : this(id, shopId, question, kind, picture.Bytes, at) => (Width, Height) = (picture.Width, picture.Height);

    /// <inheritdoc cref="ShopEvidence(Guid, Guid, string, EvidenceKind, StrippedJpeg, DateTime)"/>
    /// <param name="sound">As <see cref="Wav.Strip"/> gave it.</param>
    public ShopEvidence(Guid id, Guid shopId, string question, StrippedWav sound, DateTime at)
        : this(id, shopId, question, EvidenceKind.Sound, sound.Bytes, at) => Seconds = sound.Seconds;

    private ShopEvidence(Guid id, Guid shopId, string question, EvidenceKind kind, byte[] bytes, DateTime at)
    {
        (Id, ShopId, Kind, Bytes, At) = (id, shopId, kind, bytes, at);
        Question = Sentence.Required(nameof(Question), question, KeyLimit);
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(bytes));
    }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The key of the question that it answers.</summary>
    public string Question { get; private set; } = "";

    public EvidenceKind Kind { get; private set; }

    /// <summary>Empty once the shop was taken out after its submission: of it the hash alone is kept.</summary>
    public byte[] Bytes { get; private set; } = [];

    /// <summary>Pixels; 0 of a recording.</summary>
    public int Width { get; private set; }

    /// <inheritdoc cref="Width"/>
    public int Height { get; private set; }

    /// <summary>How long a recording lasts; 0 of a picture.</summary>
    public int Seconds { get; private set; }

    /// <summary>SHA-256 over the bytes, in hexadecimal: the same picture or recording is known again.</summary>
    public string Hash { get; private set; } = "";

    public DateTime At { get; private set; }

    /// <summary>Strips a file that came from a phone, whatever its name.</summary>
    /// <exception cref="RuleBroken">It is nothing of the kind that can be kept.</exception>
    public static ShopEvidence Of(EvidenceKind kind, Guid id, Guid shopId, string question, ReadOnlySpan<byte> file, DateTime at) => kind.IsPicture()
        ? new(id, shopId, question, kind, Jpeg.Strip(file), at)
        : new(id, shopId, question, Wav.Strip(file), at);
}
