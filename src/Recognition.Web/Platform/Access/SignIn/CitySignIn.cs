using System.Security.Claims;
using System.Security.Cryptography;
using System.Text;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.OAuth;
using Microsoft.Extensions.Options;
using Microsoft.IdentityModel.Tokens;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>
/// OpenID Connect by code flow with PKCE, over the framework's OAuth flow, which keeps state and code verifier. Added here: discovery,
/// the nonce, the check of the token, and who the account is in the city.
/// </summary>
internal sealed class CitySignIn(
    IOptionsMonitor<CitySignInOptions> options, ILoggerFactory logger, UrlEncoder encoder, CityProvider provider, IdToken tokens, TieAccount accounts)
    : OAuthHandler<CitySignInOptions>(options, logger, encoder)
{
    public const string CityScheme = "city";
    public const string IdTokenName = "id_token";
    private const string Nonce = "nonce";

    private SignInSettings Settings => Options.Settings;

    protected override async Task HandleChallengeAsync(AuthenticationProperties properties)
    {
        try
        {
            await Discover();
            await base.HandleChallengeAsync(properties);
        }
        catch (SignInRefused refused)
        {
            SignInFeature.LogRefusal(Context, refused);
            Response.Redirect(SignInRefused.Page(refused.Why));
        }
    }

    protected override string BuildChallengeUrl(AuthenticationProperties properties, string redirectUri)
    {
        // Kept in the state, which is encrypted and bound to this browser by its correlation cookie.
        properties.Items[Nonce] = Base64UrlEncoder.Encode(RandomNumberGenerator.GetBytes(32));
        return base.BuildChallengeUrl(properties, redirectUri) + $"&nonce={properties.Items[Nonce]}";
    }

    protected override async Task<HandleRequestResult> HandleRemoteAuthenticateAsync()
    {
        var discovered = await Discover();
        // RFC 9207: an answer in another provider's name is not taken to this one.
        if (Request.Query["iss"] is [{ } issuer, ..] && issuer != discovered) throw new SignInRefused(SignInReason.Provider);
        var error = Request.Query["error"].ToString();
        var result = await base.HandleRemoteAuthenticateAsync();
        if (result.Succeeded || result.Failure is SignInRefused) return result;
        // What fails after state and correlation were found right comes as an exception, and not here.
        throw new SignInRefused(error switch { "" => SignInReason.Expired, "access_denied" => SignInReason.Declined, _ => SignInReason.Provider });
    }

    protected override async Task<OAuthTokenResponse> ExchangeCodeAsync(OAuthCodeExchangeContext context)
    {
        var response = await base.ExchangeCodeAsync(context);
        // The error's code alone goes to the log: what stands beside it may be about the person.
        if (response.Error is { } error) throw new SignInRefused(SignInReason.Provider, new AuthenticationFailureException($"The token endpoint answered {error.Data["error"] ?? "with an error that it did not name"}."));
        return !string.IsNullOrEmpty(response.AccessToken) ? response : throw new SignInRefused(SignInReason.Provider, new AuthenticationFailureException("The token endpoint gave no access token."));
    }

    protected override async Task<AuthenticationTicket> CreateTicketAsync(ClaimsIdentity identity, AuthenticationProperties properties, OAuthTokenResponse response)
    {
        var cancel = Context.RequestAborted;
        if (response.Response?.RootElement.TryGetProperty(IdTokenName, out var given) != true || given.GetString() is not { } idToken || !properties.Items.Remove(Nonce, out var nonce) || nonce is null)
            throw new SignInRefused(SignInReason.Provider);
        var claims = await tokens.Check(idToken, nonce, cancel);
        var number = claims.FindFirst(Settings.EmployeeClaim)?.Value.Trim();
        if (string.IsNullOrEmpty(number)) throw new SignInRefused(SignInReason.NoNumber);

        identity.AddClaim(new Claim(Caller.EmployeeClaim, (await accounts.Run(number, Key(claims), cancel)).ToString()));
        foreach (var role in claims.FindAll(Settings.RolesClaim)) identity.AddClaim(new Claim(ClaimTypes.Role, Settings.AppRoles.TryGetValue(role.Value, out var own) ? own : role.Value));
        // For the sign-out at the provider, which wants to know whose session to end.
        properties.StoreTokens([new AuthenticationToken { Name = IdTokenName, Value = idToken }]);
        return new AuthenticationTicket(new ClaimsPrincipal(identity), properties, Scheme.Name);
    }

    /// <summary>Entra ID's object id stays the same over all applications; other providers have the subject alone. Both are the provider's own and never used again.</summary>
    private static string Key(ClaimsIdentity claims)
    {
        var key = $"{claims.FindFirst("tid")?.Value ?? claims.FindFirst("iss")!.Value}|{claims.FindFirst("oid")?.Value ?? claims.FindFirst("sub")?.Value ?? throw new SignInRefused(SignInReason.Provider)}";
        return key.Length <= 200 ? key : "sha256|" + Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(key)));
    }

    private async Task<string> Discover()
    {
        try
        {
            var found = await provider.Get(Context.RequestAborted);
            (Options.AuthorizationEndpoint, Options.TokenEndpoint) = (found.AuthorizationEndpoint, found.TokenEndpoint);
            return found.Issuer;
        }
        catch (Exception unreachable) when (unreachable is IOException or HttpRequestException or InvalidOperationException or TaskCanceledException && !Context.RequestAborted.IsCancellationRequested)
        {
            throw new SignInRefused(SignInReason.Provider, unreachable);
        }
    }
}
