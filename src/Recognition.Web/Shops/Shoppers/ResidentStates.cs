using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Where an outside shopper stands, as pages show it: the words, and the class of the badge.</summary>
internal static class ResidentStates
{
    public static (string Words, string Class) Of(ResidentState state) => state switch
    {
        ResidentState.Applied => ("Applied", "waiting"),
        ResidentState.Active => ("Active", "good"),
        ResidentState.Paused => ("Paused", ""),
        ResidentState.Ended => ("Left the pool", ""),
        _ => ("Declined", "bad"),
    };
}
