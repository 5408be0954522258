using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.HostFiltering;
using Microsoft.AspNetCore.Mvc;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;
using Microsoft.Extensions.DependencyInjection.Extensions;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Access;

/// <summary>The demo's sign-in: become anybody of the demo city, with no password. It listens on loopback alone and never runs in production.</summary>
internal static class Demo
{
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo");

    public static bool IsDemo(this WebApplicationBuilder builder) => builder.Configuration.IsDemo();

    /// <summary>Keeps the demo to this machine: to its own addresses, and to its own names, since a page from elsewhere may give its name this address.</summary>
    /// <exception cref="SettingWrong">The environment is production.</exception>
    public static void AddDemoSignIn(this WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
            throw new SettingWrong("The demo lets anybody become anybody, so it does not start in production. Start without --demo, or with --environment Development.");
        builder.Services.AddSingleton<SocketTransportFactory>();
        builder.Services.Replace(ServiceDescriptor.Singleton<IConnectionListenerFactory, LoopbackAlone>());
        builder.Services.Configure<HostFilteringOptions>(hosts => hosts.AllowedHosts = ["localhost", "127.0.0.1", "[::1]"]);
    }

    public static void MapDemo(this WebApplication app) =>
        app.MapPost("/demo/become", async (HttpContext http, [FromForm] Guid employee, [FromForm] string? returnTo) =>
        {
            if (CameByProxy(http.Request.Headers))
                return Results.Text("The demo lets anybody become anybody, so it is for this machine alone, and this came by way of a proxy. Stop passing requests on to it.", statusCode: StatusCodes.Status403Forbidden);
            await http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, employee.ToString())], CookieAuthenticationDefaults.AuthenticationScheme)));
            return Results.LocalRedirect(Ui.LocalAddress.Of(returnTo));
        }).AllowAnonymous();

    // X-Original-For is what is left of X-Forwarded-For where the proxy is believed.
    private static bool CameByProxy(IHeaderDictionary headers) =>
        headers.ContainsKey("Forwarded") || headers.Keys.Any(name => name.StartsWith("X-Forwarded-", StringComparison.OrdinalIgnoreCase) || name.StartsWith("X-Original-", StringComparison.OrdinalIgnoreCase));
}
