using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>States as pages show them: the words, and the class of the badge.</summary>
internal static class ShopStates
{
    /// <param name="state">Null for one that is not for the reader to know.</param>
    public static (string Words, string Class) ForHr(ShopState? state) => state switch
    {
        null => ("With its reviewer", ""),
        ShopState.Planned => ("Planned", ""),
        ShopState.Assigned => ("Offered", ""),
        ShopState.Taken => ("Taken", ""),
        ShopState.Declined => ("Declined", "bad"),
        ShopState.Begun => ("Begun", ""),
        ShopState.Submitted => ("To review", "waiting"),
        ShopState.Returned => ("Returned", "waiting"),
        ShopState.Accepted => ("Accepted", "good"),
        ShopState.Excluded => ("Excluded", "bad"),
        ShopState.Cancelled => ("Cancelled", "bad"),
        _ => ("Released", "good"),
    };

    /// <summary>A shopper sees the own work and what became of it, and nothing of what HR found: whether it is released as little.</summary>
    public static (string Words, string Class) ForShopper(ShopState state) => state switch
    {
        ShopState.Assigned => ("Offered", "waiting"),
        ShopState.Taken => ("To do", "waiting"),
        ShopState.Begun => ("Begun", "waiting"),
        ShopState.Returned => ("Question from HR", "bad"),
        ShopState.Excluded => ("Taken out", ""),
        ShopState.Cancelled => ("Cancelled", ""),
        ShopState.Submitted => ("Submitted", "waiting"),
        _ => ("Accepted", "good"),
    };

    public static (string Words, string Class) Of(RoundState state) => state switch
    {
        RoundState.Draft => ("Plan", "waiting"),
        RoundState.Planned => ("Planned", ""),
        RoundState.Open => ("Open", "waiting"),
        RoundState.Closed => ("Closed", "waiting"),
        RoundState.Cancelled => ("Cancelled", "bad"),
        _ => ("Released", "good"),
    };
}
