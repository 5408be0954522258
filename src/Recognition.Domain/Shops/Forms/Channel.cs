namespace Recognition.Domain.Shops;

/// <summary>How a shopper meets a department.</summary>
public enum Channel
{
    Phone,

    InPerson,
}
