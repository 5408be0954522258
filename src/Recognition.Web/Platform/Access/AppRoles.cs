using System.Security.Claims;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Access;

/// <summary>Roles that the city's sign-in gives. Roles that belong to a department come from the portal's own data alone.</summary>
internal static class AppRoles
{
    /// <summary>By the exact name that a token or a setting must say: a number or a list is none.</summary>
    public static readonly IReadOnlyDictionary<string, Role> ByName =
        Enum.GetValues<Role>().Where(role => !Rights.BelongsToDepartment(role) && role != Role.CommitteeMember).ToDictionary(role => role.ToString(), StringComparer.Ordinal);

    public static IReadOnlyList<Role> Of(ClaimsPrincipal principal) =>
        [.. principal.FindAll(ClaimTypes.Role).Where(claim => ByName.ContainsKey(claim.Value)).Select(claim => ByName[claim.Value])];
}
