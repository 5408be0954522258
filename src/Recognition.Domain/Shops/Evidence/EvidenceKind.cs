using Recognition.Domain.Settings;

namespace Recognition.Domain.Shops;

/// <summary>What a device adds to an answer. docs/programme.md, 1.9 and 1.17.</summary>
public enum EvidenceKind
{
    /// <summary>A JPEG picture.</summary>
    Photo,

    /// <summary>A WAV recording, taken only where the city has turned sound on.</summary>
    Sound,
}

public static class EvidenceKinds
{
    public static bool IsTakenBy(this EvidenceKind kind, CitySettings city) => kind == EvidenceKind.Photo || city.TakesSound;

    /// <summary>How many of the kind one shop holds at most.</summary>
    public static int MostPerShop(this EvidenceKind kind) => kind == EvidenceKind.Photo ? 8 : 3;

    /// <summary>The largest file that is kept.</summary>
    public static int MostBytes(this EvidenceKind kind) => kind == EvidenceKind.Photo ? Jpeg.MostBytes : Wav.MostBytes;

    public static string Word(this EvidenceKind kind) => kind == EvidenceKind.Photo ? "picture" : "recording";

    public static string WithArticle(this EvidenceKind kind) => $"a {kind.Word()}";
}
