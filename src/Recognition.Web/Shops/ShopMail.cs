using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>
/// Letters about shops. Those to shoppers name no department, and their subjects no shop: a list of
/// letters is read over shoulders, and a shopper must not be found out. None holds a result.
/// </summary>
internal static class ShopMail
{
    public static Letter Assigned(string name, int shops, Round round, CitySettings city) => new(
        $"Something waits for you in the portal: by {Written.Date(round.Closes)}",
        $"""
        {name},

        you were drawn for {Shops(shops)} in the round “{round.Name}”. Make {(shops == 1 ? "it" : "them")} between {Written.Date(round.Opens)} and {Written.Date(round.Closes)}, in business hours.

        Sign in to the portal and open Shops: it says whom to call or visit, and what to ask. Read it to the end before you begin. Tell nobody that you are the shopper.

        {city.CityName}
        """);

    public static Letter Reminded(string name, int shops, Round round, CitySettings city) => new(
        $"Something still waits for you in the portal: by {Written.Date(round.Closes)}",
        $"""
        {name},

        {Start(shops)} of yours in the round “{round.Name}” {(shops == 1 ? "is" : "are")} not submitted yet. The window closes on {Written.Date(round.Closes)}.

        Sign in to the portal and open Shops. If you cannot make {(shops == 1 ? "it" : "them")}, tell Human Resources.

        {city.CityName}
        """);

    public static Letter Returned(string name, string question, CitySettings city) => new(
        "A question waits for you in the portal",
        $"""
        {name},

        Human Resources has a question about one of your shops:

        {question}

        Sign in to the portal, open Shops, mend what has to be mended and submit the shop again.

        {city.CityName}
        """);

    public static Letter Excluded(string name, CitySettings city) => new(
        "Something that waited for you is no longer needed",
        $"""
        {name},

        one of your shops was taken out of its round. Nothing more is to be done for it. Open Shops in the portal to see which are left.

        {city.CityName}
        """);

    public static Letter GivenAway(string name, CitySettings city) => new(
        "Something that waited for you was given to somebody else",
        $"""
        {name},

        one of your shops was given to another shopper. Nothing more is to be done for it. Open Shops in the portal to see which are left.

        {city.CityName}
        """);

    public static Letter Moved(string name, int shops, Round round, CitySettings city) => new(
        $"New days for what waits for you in the portal: by {Written.Date(round.Closes)}",
        $"""
        {name},

        the days of the round “{round.Name}” were changed before it opened. Make your {(shops == 1 ? "shop" : "shops")} between {Written.Date(round.Opens)} and {Written.Date(round.Closes)}, in business hours.

        {city.CityName}
        """);

    public static Letter Cancelled(string name, int shops, Round round, CitySettings city) => new(
        "Something that waited for you was cancelled",
        $"""
        {name},

        the round “{round.Name}” was cancelled, and {Shops(shops)} of yours with it. Nothing more is to be done for {(shops == 1 ? "it" : "them")}. If you have not called or visited yet, do not.

        {city.CityName}
        """);

    public static Letter Released(string name, string department, Round round, CitySettings city) => new(
        $"Shop results of {department}: {round.Name}",
        $"""
        {name},

        the results of the round “{round.Name}” were released. Sign in to the portal and open Results to read those of {department}, beside the city's.

        Results are about a department's service, never about a person. Do not try to find out who the shoppers were.

        {city.CityName}
        """);

    private static string Shops(int number) => number == 1 ? "one shop" : $"{number} shops";

    private static string Start(int number) => number == 1 ? "One shop" : $"{number} shops";
}
