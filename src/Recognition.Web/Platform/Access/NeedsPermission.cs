using Microsoft.AspNetCore.Authorization;

namespace Recognition.Web.Platform.Access;

/// <summary>Asks the same guard that the use cases ask.</summary>
internal sealed class NeedsPermission(Guard guard) : AuthorizationHandler<NeedsAttribute>
{
    protected override async Task HandleRequirementAsync(AuthorizationHandlerContext context, NeedsAttribute requirement)
    {
        if (await guard.Who() is { } person && requirement.AnyOf.Any(person.Holds)) context.Succeed(requirement);
    }
}
