using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>A sealed result of a shop that counts no more, since another has taken its place or the shop was taken out, as it was. docs/programme.md, 1.11.</summary>
public sealed class EarlierResult
{
    private EarlierResult() { }

    internal EarlierResult(Shop shop, int number, string reason, Guid by, DateTime at)
    {
        (ShopId, Number, Reason, By, At) = (shop.Id, number, reason, by, at);
        (FormVersionId, Answers, Comments, Attempts, Percent, Failed, Score, ScoredBy, Seal, SealSalt) = (shop.FormVersionId, shop.Answers!, shop.Comments, shop.Attempts, shop.Percent, shop.Failed, shop.Score!, shop.ScoredBy, shop.Seal!, shop.SealSalt);
    }

    public Guid ShopId { get; private set; }

    /// <summary>1 for the first result of all.</summary>
    public int Number { get; private set; }

    public Guid FormVersionId { get; private set; }

    /// <summary>Empty once its retention is over.</summary>
    public string Answers { get; private set; } = "";

    public string? Comments { get; private set; }

    public string? Attempts { get; private set; }

    public Rational? Percent { get; private set; }

    public bool Failed { get; private set; }

    public string Score { get; private set; } = "";

    public int? ScoredBy { get; private set; }

    public string Seal { get; private set; } = "";

    public string? SealSalt { get; private set; }

    /// <summary>Why it counts no more.</summary>
    public string Reason { get; private set; } = "";

    public Guid By { get; private set; }

    /// <summary>Until when it counted, in UTC.</summary>
    public DateTime At { get; private set; }

    /// <summary>Whether it is still what was sealed. Without its answers nobody can tell.</summary>
    public bool IsAsSealed => Answers.Length == 0 || Seal == Shop.SealOf(SealSalt, FormVersionId, Answers, Comments, Score, Attempts);

    internal void Discard() => (Answers, Comments, Attempts, Reason) = ("", null, null, "");
}
