namespace Recognition.Domain.Shops;

/// <summary>A picture that a shopper took for a question, stripped of all that a phone writes into it. docs/programme.md, 1.17.</summary>
public sealed class ShopPhoto
{
    public const int KeyLimit = 60;
    public const int MostBytes = 1_500_000;

    /// <summary>Pictures for one shop at most.</summary>
    public const int MostPerShop = 8;

    private ShopPhoto() { }

    /// <param name="id">Chosen by the phone, so that one sent twice is kept once.</param>
    /// <param name="picture">As <see cref="Jpeg.Strip"/> gave it.</param>
    /// <exception cref="RuleBroken">The question's key is missing or too long.</exception>
    public ShopPhoto(Guid id, Guid shopId, string question, StrippedJpeg picture, DateTime at)
    {
        (Id, ShopId, At) = (id, shopId, at);
        Question = Sentence.Required(nameof(Question), question, KeyLimit);
        (Bytes, Width, Height) = (picture.Bytes, picture.Width, picture.Height);
        Hash = Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(picture.Bytes));
    }

    public Guid Id { get; private set; }

    public Guid ShopId { get; private set; }

    /// <summary>The key of the question that it answers.</summary>
    public string Question { get; private set; } = "";

    public byte[] Bytes { get; private set; } = [];

    public int Width { get; private set; }

    public int Height { get; private set; }

    /// <summary>SHA-256 over the bytes, in hexadecimal: the same picture is known again.</summary>
    public string Hash { get; private set; } = "";

    public DateTime At { get; private set; }
}
