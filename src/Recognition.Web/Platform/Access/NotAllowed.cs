using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>The person who asks may not; the message says who could.</summary>
public sealed class NotAllowed : Exception
{
    public NotAllowed(string sentence) : base(sentence) { }

    public static NotAllowed Without(Permission permission)
    {
        var roles = Rights.Holding(permission).Select(RoleNames.Of).ToList();
        return new NotAllowed(roles.Count == 0
            ? "This is not open to you."
            : $"This is not open to you. It is open to: {string.Join(", ", roles)}.");
    }
}
