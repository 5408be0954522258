namespace Recognition.Web.Platform.Mail;

/// <summary>A message was not accepted.</summary>
/// <param name="words">Why, in the transport's words.</param>
/// <param name="forGood">Whether the server will say the same tomorrow: the address is not known, the message not allowed.</param>
public sealed class NotDelivered(string words, bool forGood) : Exception(words)
{
    public bool ForGood => forGood;
}
