using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>What a device adds to an answer. docs/programme.md, 1.9 and 1.17.</summary>
public enum EvidenceKind
{
    /// <summary>A JPEG picture.</summary>
    Photo,

    /// <summary>A WAV recording, taken only where the city has turned sound on.</summary>
    Sound,

    /// <summary>A page of something that was handed out, photographed: a JPEG picture too.</summary>
    Document,
}

public static class EvidenceKinds
{
    public static bool IsTakenBy(this EvidenceKind kind, CitySettings city) => kind != EvidenceKind.Sound || city.TakesSound;

    /// <summary>Whether it is kept as a JPEG picture.</summary>
    public static bool IsPicture(this EvidenceKind kind) => kind != EvidenceKind.Sound;

    /// <summary>How many of the kind one shop holds at most.</summary>
    public static int MostPerShop(this EvidenceKind kind) => kind == EvidenceKind.Sound ? 3 : 8;

    /// <summary>The largest file that is kept.</summary>
    public static int MostBytes(this EvidenceKind kind) => kind.IsPicture() ? Jpeg.MostBytes : Wav.MostBytes;

    /// <summary>One of the kind, within a sentence.</summary>
    public static string Word(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => "picture",
        EvidenceKind.Sound => "recording",
        _ => "document page",
    };

    public static string WithArticle(this EvidenceKind kind) => $"a {kind.Word()}";

    /// <summary>One of the kind, where a sentence or a label begins.</summary>
    public static string Name(this EvidenceKind kind) => Sentence.Capital(kind.Word());
}
