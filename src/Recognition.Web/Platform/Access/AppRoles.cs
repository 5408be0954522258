using System.Security.Claims;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>Roles that the city's sign-in gives. Roles that belong to a department come from the portal's own data alone.</summary>
internal static class AppRoles
{
    public static IReadOnlyList<Role> Of(ClaimsPrincipal principal) =>
        [.. principal.FindAll(ClaimTypes.Role)
            .Select(claim => Enum.TryParse<Role>(claim.Value, out var role) && Enum.IsDefined(role) ? role : (Role?)null)
            .OfType<Role>()
            .Where(role => !Rights.BelongsToDepartment(role) && role != Role.CommitteeMember)];
}
