using Microsoft.AspNetCore.Mvc;
using Radzen;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Ui;

internal static class UiFeature
{
    public static void AddUi(this WebApplicationBuilder builder)
    {
        builder.WebHost.UseStaticWebAssets();
        builder.Services.AddRazorComponents().AddInteractiveServerComponents();
        builder.Services.AddRadzenComponents();
        builder.Services.AddHttpContextAccessor();
        builder.Services.AddScoped<Notices>();
        builder.Services.AddScoped<PostedForm>();
    }

    public static void MapUi(this WebApplication app)
    {
        // The city's color, as a style sheet of its own: inline styles are forbidden.
        app.MapGet("/city.css", async (CurrentSettings settings, HttpContext http) =>
        {
            http.Response.Headers.CacheControl = "public, max-age=300";
            return Results.Text($":root {{ --city: {(await settings.Get(http.RequestAborted)).Color}; }}\n", "text/css");
        }).AllowAnonymous();
        app.MapPost("/theme", (HttpContext http, [FromForm] string theme, [FromForm] string? returnTo) =>
        {
            if (theme is "light" or "dark") http.Response.Cookies.Append(Theme.Cookie, theme, new CookieOptions { SameSite = SameSiteMode.Lax, MaxAge = TimeSpan.FromDays(365) });
            else http.Response.Cookies.Delete(Theme.Cookie);
            return Results.LocalRedirect(LocalAddress.Of(returnTo));
        }).AllowAnonymous();
    }
}
