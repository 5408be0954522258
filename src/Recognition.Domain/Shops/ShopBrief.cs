using System.Security.Cryptography;

namespace Recognition.Domain.Shops;

/// <summary>What every shopper reads before a shop, above the scenario. docs/programme.md, 1.8.</summary>
public sealed class ShopBrief
{
    public const int TitleLimit = 160;
    public const int TextLimit = 2000;

    private ShopBrief() { }

    /// <param name="names">Invented names, of which a shopper gives one when asked.</param>
    public ShopBrief(Guid id, string title, string purpose, IEnumerable<string> names, IEnumerable<string> before, IEnumerable<string> during, IEnumerable<string> after, IEnumerable<string> never)
    {
        Id = id;
        Title = Sentence.Required(nameof(Title), title, TitleLimit);
        Purpose = Sentence.Required(nameof(Purpose), purpose, TextLimit);
        (Names, Before, During, After, Never) = ([.. names], [.. before], [.. during], [.. after], [.. never]);
    }

    public Guid Id { get; private set; }

    public string Title { get; private set; } = "";

    public string Purpose { get; private set; } = "";

    public List<string> Names { get; private set; } = [];

    public List<string> Before { get; private set; } = [];

    public List<string> During { get; private set; } = [];

    public List<string> After { get; private set; } = [];

    public List<string> Never { get; private set; } = [];

    /// <summary>The name that this shopper gives in this shop, always the same: the shop's id alone, which its department may read in an address, does not tell it. Null where the city keeps no names.</summary>
    public string? NameFor(Guid shop, Guid shopper) =>
        Names.Count == 0 ? null : Names[(int)(BitConverter.ToUInt32(SHA256.HashData([.. shop.ToByteArray(), .. shopper.ToByteArray()])) % (uint)Names.Count)];
}
