using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Opens a shop on a device by its link, on every further device with the code that was mailed. docs/programme.md, 1.15.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class OpenShopLink(Entry entry)
{
    /// <returns>The token that the device keeps.</returns>
    /// <exception cref="NotThere">There is no such link.</exception>
    /// <exception cref="RuleBroken">The link opens nothing, or the code is wrong or missing.</exception>
    public async Task<Opened> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.WriteOpen(this, LinkOpened.Why, cancel);
        var (link, shop) = await work.LinkOf(input.Secret, cancel);
        var token = input.Token;
        if (token.Length != ShopLetters.NewSecret().Length) throw new RuleBroken("This page is incomplete. Open the link of the letter again.");
        var device = !link.NeedsCode || link.IsOpenAt(token) ? link.Open(shop, token, input.Place, work.Now)
            : link.Open(shop, input.Secret, input.Code?.Trim() ?? "", token, input.Place, work.Now);
        await work.Commit(cancel); // a wrong code is counted
        return device is not null ? new Opened(shop.Id, token)
            : throw new RuleBroken(nameof(input.Code), $"This is not the code. After {ShopLink.MostTries} wrong ones it holds no more.");
    }

    /// <param name="Token">It stands in the device's cookie and nowhere else.</param>
    public sealed record Opened(Guid ShopId, string Token);

    public sealed record Input
    {
        public string Secret { get; set; } = "";

        public string? Code { get; set; }

        /// <summary>What the device will hold, chosen by chance when the page was drawn: a second tap opens the same device.</summary>
        public string Token { get; set; } = "";

        /// <summary>By which the shops that are opened on the device know each other: the device's own, or chosen by chance.</summary>
        public string Place { get; set; } = "";
    }
}
