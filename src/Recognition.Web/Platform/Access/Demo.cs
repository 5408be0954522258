using System.Net;
using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Mvc;

namespace Recognition.Web.Platform.Access;

/// <summary>The demo's sign-in: become anybody of the demo city, with no password. It listens on loopback alone and never runs in production.</summary>
internal static class Demo
{
    public static bool IsDemo(this IConfiguration configuration) => configuration.GetValue<bool>("Demo");

    public static bool IsDemo(this WebApplicationBuilder builder) => builder.Configuration.IsDemo();

    /// <exception cref="InvalidOperationException">The environment is production, or an address is not loopback.</exception>
    public static void Check(WebApplicationBuilder builder)
    {
        if (builder.Environment.IsProduction())
            throw new InvalidOperationException("The demo lets anybody become anybody, so it does not start in production. Start without --demo, or with --environment Development.");
        foreach (var address in (builder.Configuration["urls"] ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries))
        {
            if (BindingAddress.Parse(address).Host is var host && host != "localhost" && !(IPAddress.TryParse(host, out var ip) && IPAddress.IsLoopback(ip)))
                throw new InvalidOperationException($"The demo lets anybody become anybody, so it listens on 127.0.0.1 alone, not on {host}.");
        }
    }

    public static void MapDemo(this WebApplication app) =>
        app.MapPost("/demo/become", async (HttpContext http, [FromForm] Guid employee, [FromForm] string? returnTo) =>
        {
            await http.SignInAsync(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, employee.ToString())], CookieAuthenticationDefaults.AuthenticationScheme)));
            return Results.LocalRedirect(Ui.LocalAddress.Of(returnTo));
        }).AllowAnonymous();
}
