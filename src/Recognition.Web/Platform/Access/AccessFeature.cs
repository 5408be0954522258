using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Recognition.Web.Platform.Access.SignIn;

namespace Recognition.Web.Platform.Access;

internal static class AccessFeature
{
    private const string Cookie = "portal", CookieOfHost = "__Host-portal";

    /// <summary>Whether a browser still shows the cookie of a session that is over. Signing out takes the cookie away.</summary>
    public static bool HasEndedSession(this HttpContext http) =>
        http.User.Identity is not { IsAuthenticated: true } && (http.Request.Cookies.ContainsKey(Cookie) || http.Request.Cookies.ContainsKey(CookieOfHost));

    public static void AddAccess(this WebApplicationBuilder builder)
    {
        builder.Services.AddScoped<Caller>();
        builder.Services.AddScoped<Guard>();
        builder.Services.AddSingleton<Sessions>();
        builder.Services.AddScoped<LinkedDevices>();
        builder.Services.AddScoped<DeskTurn>();
        builder.Services.AddScoped<IAuthorizationHandler, NeedsPermission>();
        builder.Services.AddScoped<CircuitHandler, CallerOfCircuit>();
        builder.Services.AddScoped<AuthenticationStateProvider, StillAllowed>();
        builder.Services.AddAuthentication(CookieAuthenticationDefaults.AuthenticationScheme).AddCookie(cookie =>
        {
            cookie.LoginPath = "/sign-in";
            cookie.ReturnUrlParameter = "returnTo";
            builder.Protect(cookie.Cookie);
            // What a person may do is found out at every request all the same.
            cookie.ExpireTimeSpan = Sessions.Last;
            cookie.SlidingExpiration = false;
            cookie.Events.OnSigningIn = async context =>
            {
                // Who signs in anew leaves the session before: a copy of its cookie opens nothing.
                if ((await context.HttpContext.AuthenticateAsync()).Principal is { } before)
                    await context.HttpContext.RequestServices.GetRequiredService<Sessions>().End(before, context.HttpContext.RequestAborted);
                Sessions.Begin(context.Principal!);
                SharedDevice.SignIn(context.HttpContext, context.Principal!);
            };
            // A refusal is answered where the person is, with the sentence that says who could.
            cookie.Events.OnRedirectToAccessDenied = context =>
            {
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            };
        });
        builder.Services.AddAuthorizationBuilder().SetFallbackPolicy(new AuthorizationPolicyBuilder().RequireAuthenticatedUser().Build());
        builder.AddProxies();
        builder.Services.AddScoped<SignOutAtProvider>();
        builder.AddSignIn();
        if (builder.IsDemo()) builder.AddDemoSignIn();
    }

    /// <summary>Over https alone, and for this host alone; while developing and in the demo, which are on loopback, over http too.</summary>
    private static void Protect(this WebApplicationBuilder builder, CookieBuilder cookie)
    {
        var onLoopback = builder.IsDemo() || builder.Environment.IsDevelopment();
        cookie.Name = onLoopback ? Cookie : CookieOfHost;
        cookie.SecurePolicy = onLoopback ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
        (cookie.SameSite, cookie.HttpOnly, cookie.Path) = (SameSiteMode.Lax, true, "/");
    }

    public static void UseAccess(this WebApplication app)
    {
        app.UseAuthentication();
        app.UseLinkedDevices();
        app.Use((http, next) =>
        {
            http.RequestServices.GetRequiredService<Caller>().Is(http.User);
            return next();
        });
        app.UseAuthorization();
    }

    // A device whose token is over is told so once, and forgets what it kept of the shop.
    private static void UseLinkedDevices(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (await http.RequestServices.GetRequiredService<LinkedDevices>().Admit(http))
        {
            await next();
            return;
        }

        var shop = LinkedDevices.ShopOf(http.Request.Path)!.Value;
        LinkedDevices.Forget(http, shop);
        if (HttpMethods.IsPost(http.Request.Method)) http.Response.StatusCode = StatusCodes.Status410Gone;
        else http.Response.Redirect($"/shops/link-over?shop={shop}");
    });

    public static void MapAccess(this WebApplication app)
    {
        app.MapPost("/sign-out", async (HttpContext http, SignOutAtProvider atProvider, Sessions sessions) =>
        {
            await atProvider.Remember(http);
            await sessions.End(http.User, http.RequestAborted);
            await http.SignOutAsync();
            SharedDevice.Wipe(http);
            return Results.LocalRedirect("/signed-out");
        }).AllowAnonymous().WithMetadata(new RequireAntiforgeryTokenAttribute());
        app.MapSignIn();
        if (app.Configuration.IsDemo()) app.MapDemo();
    }
}
