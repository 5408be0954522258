using System.Security.Claims;
using Microsoft.IdentityModel.JsonWebTokens;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;
using Microsoft.IdentityModel.Tokens;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>Checks the provider's token: signature, issuer, audience, time, nonce and tenant.</summary>
internal sealed class IdToken(SignInSettings settings, CityProvider provider, TimeProvider clock)
{
    private static readonly JsonWebTokenHandler Reader = new() { MapInboundClaims = false };

    // Keys that only the provider has; a token signed with the shared secret, or not at all, is none.
    private static readonly string[] Algorithms = ["RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "ES512"];

    /// <exception cref="SignInRefused">The token cannot be trusted.</exception>
    public async Task<ClaimsIdentity> Check(string token, string nonce, CancellationToken cancel)
    {
        var configuration = await provider.Get(cancel);
        var result = await Reader.ValidateTokenAsync(token, Parameters(configuration));
        if (!result.IsValid && result.Exception is SecurityTokenSignatureKeyNotFoundException)
            result = await Reader.ValidateTokenAsync(token, Parameters(await provider.Get(cancel, unknownKeyIn: configuration)));
        if (!result.IsValid) throw new SignInRefused(SignInReason.Provider);

        var identity = result.ClaimsIdentity;
        if (identity.FindFirst("nonce")?.Value != nonce) throw new SignInRefused(SignInReason.Provider);
        if (identity.FindFirst("azp") is { } party && party.Value != settings.ClientId) throw new SignInRefused(SignInReason.Provider);
        if (settings.Tenant.Length > 0 && identity.FindFirst("tid")?.Value != settings.Tenant) throw new SignInRefused(SignInReason.Provider);
        return identity;
    }

    private TokenValidationParameters Parameters(OpenIdConnectConfiguration configuration) => new()
    {
        ValidIssuer = configuration.Issuer,
        ValidAudience = settings.ClientId,
        IssuerSigningKeys = configuration.SigningKeys,
        ValidAlgorithms = Algorithms,
        RequireSignedTokens = true,
        RequireExpirationTime = true,
        ClockSkew = TimeSpan.FromMinutes(2),
        LifetimeValidator = (from, until, _, parameters) =>
            until is not null && clock.GetUtcNow() < until.Value + parameters.ClockSkew && (from is null || clock.GetUtcNow() > from.Value - parameters.ClockSkew),
    };
}
