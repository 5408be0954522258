using Microsoft.Extensions.Logging;

namespace Recognition.Web.Tests.Access.SignIn;

internal static class Hosts
{
    /// <summary>The portal with the city's sign-in at this provider. Tokens bear the true time, so the city's clock shows it.</summary>
    public static PortalHost With(City city, string authority, Dictionary<string, string?>? more = null, ILoggerProvider? logs = null)
    {
        city.Clock.Now = DateTime.UtcNow;
        return new PortalHost(city, new(more ?? [])
        {
            ["SignIn:Authority"] = authority,
            ["SignIn:ClientId"] = "portal",
            ["SignIn:ClientSecret"] = "a-secret-of-the-tests",
            ["SignIn:Tenant"] = "tenant-1",
        }, logs: logs);
    }
}
