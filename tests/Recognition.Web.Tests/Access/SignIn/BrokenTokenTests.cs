using System.Net;

namespace Recognition.Web.Tests.Access.SignIn;

/// <summary>Sign-in against a provider that breaks one rule at a time.</summary>
public sealed class BrokenTokenTests(Providers providers) : IClassFixture<Providers>
{
    private static readonly string[] SeveralAudiences = ["portal", "another"];

    private static long Now => DateTimeOffset.UtcNow.ToUnixTimeSeconds();

    public static TheoryData<string, object> Broken => new()
    {
        { "another nonce", new { claims = new { nonce = "of-another-sign-in" } } },
        { "another audience", new { claims = new { aud = "another-application" } } },
        { "several audiences, given to another", new { claims = new { aud = SeveralAudiences, azp = "another" } } },
        { "another issuer", new { claims = new { iss = "https://elsewhere.example" } } },
        { "another tenant", new { claims = new { tid = "tenant-2" } } },
        { "expired", new { claims = new { iat = Now - 7200, nbf = Now - 7200, exp = Now - 3600 } } },
        { "not yet valid", new { claims = new { nbf = Now + 3600, exp = Now + 7200 } } },
        { "not signed", new { unsigned = true } },
        { "changed after it was signed", new { tampered = true } },
    };

    [Theory, MemberData(nameof(Broken), DisableDiscoveryEnumeration = true)]
    public async Task A_token_that_breaks_a_rule_signs_nobody_in(string rule, object how)
    {
        if (providers.Missing is { } missing) Assert.Skip(missing);
        await using var city = await City.Found("sqlite");
        using var host = Hosts.With(city, providers.Lax);
        await providers.Break(how);
        using var browser = new Browser(host);
        Assert.Contains("The city’s sign-in did not answer as it should.", await browser.Get("/sign-in/start"), StringComparison.Ordinal);
        Assert.True(HttpStatusCode.Redirect == await browser.Status("/"), rule);
        await providers.Break(new { });
        using var again = new Browser(host);
        Assert.Contains("Clara Nye", await again.Get("/sign-in/start"), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Keys_that_the_provider_changed_are_asked_for_anew()
    {
        if (providers.Missing is { } missing) Assert.Skip(missing);
        await using var city = await City.Found("sqlite");
        using var host = Hosts.With(city, providers.Lax);
        await providers.Break(new { });
        using (var before = new Browser(host)) Assert.Contains("Clara Nye", await before.Get("/sign-in/start"), StringComparison.Ordinal);
        await providers.Break(new { rotate = true });
        city.Clock.Pass(TimeSpan.FromSeconds(11));
        using var after = new Browser(host);
        Assert.Contains("Clara Nye", await after.Get("/sign-in/start"), StringComparison.Ordinal);
    }

    public static TheoryData<object, string> Failing => new()
    {
        { new { statusCode = 401, body = new { error = "invalid_client", error_description = "Clara Nye" } }, "The token endpoint answered invalid_client." },
        { new { body = "no object" }, nameof(InvalidOperationException) },
        { new { body = new { } }, "The token endpoint gave no access token." },
    };

    [Theory, MemberData(nameof(Failing), DisableDiscoveryEnumeration = true)]
    public async Task Why_the_provider_failed_stands_in_the_log_and_is_no_expired_sign_in(object answer, string cause)
    {
        if (providers.Missing is { } missing) Assert.Skip(missing);
        await using var city = await City.Found("sqlite");
        using var logs = new LogBook();
        using var host = Hosts.With(city, providers.Lax, logs: logs);
        await providers.Break(new { answer });
        using var browser = new Browser(host);
        Assert.Contains("The city’s sign-in did not answer as it should.", await browser.Get("/sign-in/start"), StringComparison.Ordinal);
        var (_, _, line) = logs.Lines.Single(line => line.Category == "Recognition.SignIn");
        Assert.Contains(cause, line, StringComparison.Ordinal);
        Assert.DoesNotContain("Clara Nye", line, StringComparison.Ordinal);
        await providers.Break(new { });
    }

    [Fact]
    public async Task A_provider_that_cannot_be_reached_is_told_in_words()
    {
        await using var city = await City.Found("sqlite");
        using var host = Hosts.With(city, "http://127.0.0.1:9");
        using var browser = new Browser(host);
        Assert.Contains("The city’s sign-in did not answer as it should.", await browser.Get("/sign-in/start"), StringComparison.Ordinal);
    }
}
