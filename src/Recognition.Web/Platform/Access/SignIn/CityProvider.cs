using Microsoft.IdentityModel.Protocols;
using Microsoft.IdentityModel.Protocols.OpenIdConnect;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>What the city's provider says of itself: its addresses and the keys it signs with. Asked for once a day, and anew when a key is unknown.</summary>
internal sealed class CityProvider(SignInSettings settings, HttpClient http, TimeProvider clock) : IDisposable
{
    private static readonly TimeSpan Keep = TimeSpan.FromDays(1);

    // A forged token must not make the portal ask the provider over and over.
    private static readonly TimeSpan LeastBetweenRefreshes = TimeSpan.FromSeconds(10);

    private readonly SemaphoreSlim one = new(1, 1);
    private volatile Known? known;

    /// <param name="unknownKeyIn">The configuration in which a token's key was not found: a newer one is asked for.</param>
    public async Task<OpenIdConnectConfiguration> Get(CancellationToken cancel, OpenIdConnectConfiguration? unknownKeyIn = null)
    {
        if (Usable(unknownKeyIn) is { } there) return there;
        await one.WaitAsync(cancel);
        try
        {
            if (Usable(unknownKeyIn) is { } meanwhile) return meanwhile;
            var address = settings.Authority.TrimEnd('/') + "/.well-known/openid-configuration";
            var documents = new HttpDocumentRetriever(http) { RequireHttps = !new Uri(address).IsLoopback };
            var read = await OpenIdConnectConfigurationRetriever.GetAsync(address, documents, cancel);
            known = new Known(read, clock.GetUtcNow());
            return read;
        }
        finally
        {
            one.Release();
        }
    }

    public void Dispose()
    {
        one.Dispose();
        http.Dispose();
    }

    private OpenIdConnectConfiguration? Usable(OpenIdConnectConfiguration? unknownKeyIn)
    {
        if (known is not { } now) return null;
        var age = clock.GetUtcNow() - now.At;
        return age < Keep && (now.Configuration != unknownKeyIn || age < LeastBetweenRefreshes) ? now.Configuration : null;
    }

    private sealed record Known(OpenIdConnectConfiguration Configuration, DateTimeOffset At);
}
