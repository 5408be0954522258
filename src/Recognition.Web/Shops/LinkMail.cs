using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>Letters to outside shoppers, who have no account: the link is all that they need. As those of <see cref="ShopMail"/>, they name no department.</summary>
internal static class LinkMail
{
    public static Letter LinkToShop(string secret, Shop shop, Round round) => WithLink(secret,
        $"Something waits for you: by {Written.Date(round.Closes)}",
        $"""
        You were drawn for one shop in the round “{round.Name}”. Make it between {Written.Date(round.Opens)} and {Written.Date(round.Closes)}, in business hours.

        Open the link below on the phone that you will use: it says whom to call or visit, and what to ask. Read it to the end before you begin. The link is yours alone and opens until the shop is due, and for {ShopLink.OpenDays} days at least; do not pass it on. Tell nobody that you are the shopper.
        """) with
    { Appointments = ShopMail.Dates([shop]) };

    public static Letter ReturnedWithLink(string secret, string question) => WithLink(secret,
        "A question waits for you",
        $"""
        Human Resources has a question about one of your shops:

        {question}

        Open the link below, mend what has to be mended and submit the shop again. Links of earlier letters open nothing any more.
        """);

    public static Letter NewLink(string secret) => WithLink(secret,
        "A new link to what waits for you",
        $"Here is a new link to one of your shops. It opens until the shop is due, and for {ShopLink.OpenDays} days at least. Links of earlier letters open it on no further device.");

    public static Letter Code(string code) => new("Your code", $"""
        Your code is {code}. Type it where the link was opened. It holds for {ShopLink.CodeMinutes} minutes.

        If you did not open the link on another device, somebody else has it: tell Human Resources.
        """, "/", KnownTo: null) { IsSecret = true };

    public static Letter TakenIn() => new("You may be drawn as a shopper", """
        Human Resources has taken you into the pool of shoppers. When you are drawn for a shop, you get a letter with a link. Nothing is to be done until then.

        Tell nobody that you shop for the city.
        """, "/", KnownTo: null);

    public static Letter NotTakenIn() => new("Your wish to shop for the city",
        "Thank you for offering to shop for the city. Human Resources cannot take you into the pool at present.", "/", KnownTo: null);

    private static Letter WithLink(string secret, string subject, string text) => new(subject, text, $"/shops/link/{secret}", KnownTo: null) { IsSecret = true };
}
