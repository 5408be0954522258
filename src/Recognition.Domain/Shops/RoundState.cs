namespace Recognition.Domain.Shops;

/// <summary>Where a round stands on a day: its window says it, until it is released.</summary>
public enum RoundState
{
    /// <summary>A plan at HR's desk: no shopper was told.</summary>
    Draft,

    /// <summary>The window has not opened.</summary>
    Planned,

    /// <summary>Shops are made.</summary>
    Open,

    /// <summary>The window is over; shops are reviewed and wait for the release.</summary>
    Closed,

    Released,

    /// <summary>Called off, with a reason, before anything of it was released.</summary>
    Cancelled,
}
