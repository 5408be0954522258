namespace Recognition.Domain.Indicators;

/// <summary>How a reading stands against its measure's target.</summary>
public enum ReadingStatus
{
    Met,
    NotMet,

    /// <summary>There is a reading, but no target to compare it with.</summary>
    NoTarget,

    NoReading,

    /// <summary>The base is under the set minimum: shown, never compared.</summary>
    TooFew,
}
