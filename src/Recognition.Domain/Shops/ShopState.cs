namespace Recognition.Domain.Shops;

/// <summary>Where a shop stands on its way from draft to release. docs/programme.md, 1.2.</summary>
public enum ShopState
{
    /// <summary>Drawn in a plan that was not sent: its shopper knows nothing of it.</summary>
    Planned,

    /// <summary>Offered to its shopper by mail; nothing is typed yet.</summary>
    Assigned,

    /// <summary>The shopper said that they make it.</summary>
    Taken,

    /// <summary>Declined, and nobody is left to whom it could be offered: HR decides.</summary>
    Declined,

    /// <summary>A draft is kept.</summary>
    Begun,

    /// <summary>Handed to HR.</summary>
    Submitted,

    /// <summary>Back at the shopper, with a question.</summary>
    Returned,

    /// <summary>Fit to count, scored and sealed; under embargo.</summary>
    Accepted,

    /// <summary>Taken out of the count, with a reason.</summary>
    Excluded,

    /// <summary>Open to those who may read the department's results.</summary>
    Released,

    /// <summary>Called off with its round, before anything was released.</summary>
    Cancelled,
}
