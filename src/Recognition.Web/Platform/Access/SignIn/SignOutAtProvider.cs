using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.WebUtilities;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>
/// Ends the session at the provider too. The form that signs out may lead to the portal's own pages alone (content policy), so the
/// provider's address waits a minute in a protected cookie for the page that leads on.
/// </summary>
public sealed class SignOutAtProvider(IServiceProvider services, IDataProtectionProvider protection)
{
    private const string Cookie = "sign-out";

    // The address holds the whole token, and a browser drops a cookie above 4 KB.
    private static readonly ChunkingCookieManager Cookies = new();

    private readonly ITimeLimitedDataProtector protector = protection.CreateProtector(nameof(SignOutAtProvider)).ToTimeLimitedDataProtector();

    /// <summary>Remembers where the person's session at the provider is ended, if the sign-in came from there.</summary>
    internal async Task Remember(HttpContext http)
    {
        if (services.GetService<CityProvider>() is not { } provider || await http.GetTokenAsync(CitySignIn.IdTokenName) is not { } idToken) return;
        string? end;
        try
        {
            end = (await provider.Get(http.RequestAborted)).EndSessionEndpoint;
        }
        catch (Exception unreachable) when (unreachable is IOException or HttpRequestException or InvalidOperationException or TaskCanceledException)
        {
            return; // The portal's own session ends all the same.
        }

        if (string.IsNullOrEmpty(end)) return;
        var address = QueryHelpers.AddQueryString(end, new Dictionary<string, string?>
        {
            ["id_token_hint"] = idToken,
            ["client_id"] = services.GetRequiredService<SignInSettings>().ClientId,
            ["post_logout_redirect_uri"] = $"{http.Request.Scheme}://{http.Request.Host}/signed-out",
        });
        Cookies.AppendResponseCookie(http, Cookie, protector.Protect(address, TimeSpan.FromMinutes(1)), Options);
    }

    /// <summary>The address, once; null where there is none.</summary>
    internal string? Take(HttpContext http)
    {
        if (Cookies.GetRequestCookie(http, Cookie) is not { } kept) return null;
        Cookies.DeleteCookie(http, Cookie, Options);
        try
        {
            return protector.Unprotect(kept);
        }
        catch (System.Security.Cryptography.CryptographicException)
        {
            return null;
        }
    }

    private static CookieOptions Options => new() { SameSite = SameSiteMode.Lax, Path = "/signed-out" };
}
