using Microsoft.AspNetCore.Authorization;

namespace Recognition.Web.Platform.Access;

/// <summary>The page opens to everybody, signed in or not; every other page is closed unless it says <see cref="NeedsAttribute"/>.</summary>
/// <param name="why">For the reader of the page.</param>
[AttributeUsage(AttributeTargets.Class)]
public sealed class OpenAttribute(string why) : Attribute, IAllowAnonymous
{
    public string Why => why;
}
