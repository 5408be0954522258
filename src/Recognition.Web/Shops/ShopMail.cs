using System.Security.Cryptography;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>
/// Letters about shops to their shoppers and to whoever scheduled them. Those to shoppers name no department, and neither their subjects nor their links a shop: a list of
/// letters is read over shoulders, and a shopper must not be found out. None holds a result.
/// </summary>
internal static class ShopMail
{
    /// <param name="shops">Those of one shopper.</param>
    public static Letter Offered(IReadOnlyCollection<Shop> shops, Round round) => ToShopper(
        $"Something waits for you in the portal: by {Written.Date(round.Closes)}",
        $"""
        You were drawn for {Shops(shops.Count)} in the round “{round.Name}”. Make {(shops.Count == 1 ? "it" : "them")} between {Written.Date(round.Opens)} and {Written.Date(round.Closes)}, in business hours.

        Sign in to the portal and open Shops: it says whom to call or visit, when, and what to ask. Take {(shops.Count == 1 ? "it" : "each")} there, or say that you cannot make it. Read it to the end before you begin. Tell nobody that you are the shopper.
        """) with
    { Appointments = Dates(shops) };

    /// <param name="today">The date in the city.</param>
    public static Letter Reminded(int shops, Round round, DateOnly today, bool outside = false) => ToShopper(
        $"Something still waits for you in the portal: by {Written.Date(round.Closes)}",
        $"""
        {Start(shops)} of yours in the round “{round.Name}” {(shops == 1 ? "is" : "are")} not submitted yet. The window {(today > round.Closes ? "closed" : "closes")} {(today == round.Closes ? "today, " : "")}on {Written.Date(round.Closes)}.

        {(outside ? "Open it on the device on which you opened its link." : "Sign in to the portal and open Shops.")} If you cannot make {(shops == 1 ? "it" : "them")}, tell Human Resources.
        """);

    public static Letter Submitted(bool outside = false) => ToShopper(
        "What you handed in has arrived",
        $"One of your shops has arrived with Human Resources. You get a letter when it is accepted, or when there is a question about it. Nothing is to be done for it until then.{Became(outside)}");

    public static Letter Returned(string question) => ToShopper(
        "A question waits for you in the portal",
        $"""
        Human Resources has a question about one of your shops:

        {question}

        Sign in to the portal, open Shops, mend what has to be mended and submit the shop again.
        """);

    public static Letter Accepted(bool outside = false) => ToShopper(
        "Something that you handed in was accepted",
        $"One of your shops was accepted. Nothing more is to be done for it. Thank you.{Became(outside)}");

    /// <param name="shop">With the step that excluded it: its reason is told, as on the shop's page.</param>
    public static Letter Excluded(Shop shop, bool outside = false)
    {
        var letter = ToShopper(
            shop.SubmittedAt is null ? "Something that waited for you is no longer needed" : "Something that you handed in does not count",
            $"""
            One of your shops was taken out of its round, for this reason:

            {shop.Steps[^1].Text}

            Nothing more is to be done for it.{(shop.SubmittedAt is null ? Left(outside) : $" It still counts as made by you.{Became(outside)}")}
            """);
        return shop.SubmittedAt is null ? letter with { Appointments = Dates([shop], taken: true) } : letter;
    }

    /// <param name="shop">While it is still the reader's.</param>
    public static Letter GivenAway(Shop shop, bool outside = false) => ToShopper(
        "Something that waited for you was given to somebody else",
        $"One of your shops was given to another shopper. Nothing more is to be done for it.{Left(outside)}") with
    { Appointments = Dates([shop], taken: true) };

    /// <param name="shop">While it is still the reader's.</param>
    public static Letter Declined(Shop shop, bool outside = false) => ToShopper(
        "You do not make what waited for you in the portal",
        $"You said that you cannot make one of your shops. Nothing more is to be done for it; it is offered to somebody else.{Left(outside)}") with
    { Appointments = Dates([shop], taken: true) };

    public static Letter Taken(Shop shop, bool outside = false) => ToShopper(
        $"You took what waited for you in the portal: by {Written.Date(shop.DueOn)}",
        $"You said that you make one of your shops. Its date is attached.{(outside ? " What is to be done stands where you took it." : " Sign in to the portal and open Shops to read what is to be done.")}") with
    { Appointments = Dates([shop]) };

    /// <summary>To whoever scheduled the round. It tells neither which shop it is nor who declined it.</summary>
    public static Letter NobodyLeft(Round round) => new(
        $"A shop of {round.Name} is declined",
        $"A shop of the round “{round.Name}” was declined, and nobody is left in the pool who may make it. Sign in to the portal and open the round: give the shop to somebody, add a shopper to the pool, or exclude it. A shop that is not shown to you is left to the reviewer outside Human Resources.",
        $"/shops/rounds/{round.Id}",
        Permission.ManageShops);

    public static Letter Moved(IReadOnlyCollection<Shop> shops, Round round) => ToShopper(
        $"New days for what waits for you in the portal: by {Written.Date(round.Closes)}",
        $"The days of the round “{round.Name}” were changed before it opened. Make your {(shops.Count == 1 ? "shop" : "shops")} between {Written.Date(round.Opens)} and {Written.Date(round.Closes)}, in business hours.") with
    { Appointments = Dates(shops) };

    public static Letter Cancelled(IReadOnlyCollection<Shop> shops, Round round) => ToShopper(
        "Something that waited for you was cancelled",
        $"The round “{round.Name}” was cancelled, and {Shops(shops.Count)} of yours with it. Nothing more is to be done for {(shops.Count == 1 ? "it" : "them")}. If you have not called or visited yet, do not.") with
    { Appointments = Dates(shops, taken: true) };

    private static string Became(bool outside) => $" {(outside ? "The device on which you made it still tells" : "Open Shops in the portal to read")} what became of it.";

    private static string Left(bool outside) => outside ? "" : " Open Shops in the portal to see which are left.";

    // Not even those who run the shops may list whom it went to: who of the pool got a letter for no shop that they know shops Human Resources.
    private static Letter ToShopper(string subject, string text) => new(subject, text, "/", KnownTo: null);

    // A calendar is seen by others: it names no department either, and its ids tell nobody which shop they are.
    public static Appointments Dates(IEnumerable<Shop> shops, bool taken = false) => new(
        [.. shops.Select(shop => new Appointments.One(Uid(shop), shop.PlannedAt, shop.DueOn, "Recognition portal", "What is to be done stands where your letter leads. Another business hour of the same days will do as well."))], taken);

    private static string Uid(Shop shop) =>
        $"{Convert.ToHexStringLower(SHA256.HashData([.. shop.Id.ToByteArray(), .. shop.ShopperId.ToByteArray()]))[..32]}@recognition.portal";

    private static string Shops(int number) => number == 1 ? "one shop" : $"{number} shops";

    private static string Start(int number) => number == 1 ? "One shop" : $"{number} shops";
}
