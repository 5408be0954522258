using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;

namespace Recognition.Web.Platform.Access;

internal static class AccessFeature
{
    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Caller>();
        builder.Services.AddScoped<Guard>();
        builder.Services.AddScoped<DeskTurn>();
        builder.Services.AddScoped<IAuthorizationHandler, NeedsPermission>();
        builder.Services.AddScoped<CircuitHandler, CallerOfCircuit>();
        builder.Services.AddScoped<AuthenticationStateProvider, StillAllowed>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnTo";
            cookie.Cookie.Name = "portal";
            cookie.Cookie.SameSite = SameSiteMode.Lax;
            cookie.ExpireTimeSpan = TimeSpan.FromHours(10);
            cookie.SlidingExpiration = true;
            // A refusal is answered where the person is, with the sentence that says who could.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        if (builder.IsDemo()) Demo.Check(builder);
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<Caller>().Is(http.User);
            return next();
        });
        app.UseAuthorization();
    }

    public static void MapAccess(this WebApplication app)
    {
        app.MapPost("/sign-out", async (HttpContext http) =>
        {
            await http.SignOutAsync();
            return Results.LocalRedirect("/");
        }).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        if (app.Configuration.IsDemo()) app.MapDemo();
    }
}
