namespace Recognition.Domain.Shops;

/// <summary>Channels and states as people read them.</summary>
public static class ShopWords
{
    /// <summary><c>by phone</c>, <c>in person</c></summary>
    public static string Words(this Channel channel) => channel == Channel.Phone ? "by phone" : "in person";

    /// <summary><c>Phone</c>, <c>In person</c></summary>
    public static string Title(this Channel channel) => channel == Channel.Phone ? "Phone" : "In person";
}
