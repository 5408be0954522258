namespace Recognition.Web.Platform.Audit;

/// <summary>Who did this deed is kept, but shown to nobody who reads the trail: a shopper must not be found out, nor a voter be followed.</summary>
/// <param name="why">For the reader of the use case.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class MasksActorAttribute(string why) : Attribute
{
    public string Why => why;
}
