using Microsoft.AspNetCore.Authorization;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>The page opens to those who hold one of the permissions: the second lock, before the use case's own.</summary>
[AttributeUsage(AttributeTargets.Class)]
public sealed class NeedsAttribute(params Permission[] anyOf) : AuthorizeAttribute, IAuthorizationRequirement, IAuthorizationRequirementData
{
    public IReadOnlyList<Permission> AnyOf => anyOf;

    public IEnumerable<IAuthorizationRequirement> GetRequirements() => [this];
}
