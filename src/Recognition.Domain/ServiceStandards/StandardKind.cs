namespace Recognition.Domain.ServiceStandards;

public enum StandardKind
{
    /// <summary>Has a figure that can be kept or missed.</summary>
    Limit,

    /// <summary>Expected each time.</summary>
    Practice,

    /// <summary>How it is done well: advice to staff.</summary>
    HowTo,
}
