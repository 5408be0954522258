namespace Recognition.Domain.Shops;

/// <summary>
/// What a shopper has typed so far, as the server has it. Two devices may type: a save counts where it is the next one of the device that
/// saved last, or where its device had seen what is kept; so what is older never overwrites what is newer.
/// </summary>
public sealed class KeptDraft
{
    public const int TextLimit = 400_000;
    public const int DeviceLimit = 40;

    private KeptDraft() { }

    public KeptDraft(Guid shopId) => ShopId = shopId;

    public Guid ShopId { get; private set; }

    /// <summary>As <see cref="ShopDraft.Write"/> writes it.</summary>
    public string Text { get; private set; } = "";

    /// <summary>Counted up with each save; 0 before the first.</summary>
    public long Number { get; private set; }

    /// <summary>The device, or rather the opened page, that saved last.</summary>
    public string Device { get; private set; } = "";

    public DateTime SavedAt { get; private set; }

    public Guid Version { get; private set; }

    /// <param name="number">Counted up by the device, from the number that it began with.</param>
    /// <param name="basedOn">The number that the device last knew to be kept.</param>
    /// <returns>False where another device has saved what this one has not seen; nothing was changed.</returns>
    /// <exception cref="RuleBroken">The draft is too long.</exception>
    public bool Keep(string text, long number, long basedOn, string device, DateTime at)
    {
        if (text.Length > TextLimit) throw new RuleBroken("Your texts are longer than the portal keeps. Shorten them.");
        if (device.Length is 0 or > DeviceLimit || number < 1) throw new RuleBroken("This page is not complete. Load it again.");
        if (number <= Number || (device != Device && basedOn != Number)) return text == Text;
        (Text, Number, Device, SavedAt) = (text, number, device, at);
        return true;
    }
}
