using System.Net;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;

namespace Recognition.Web.Tests.Platform.Ui;

public sealed class EndpointTests
{
    // Each checks the token itself.
    private static readonly string[] OwnCheck = ["/shops/mine/{id:guid}/draft", .. ((string[])["photos", "sounds", "documents"]).SelectMany(many => (string[])[$"/shops/mine/{{id:guid}}/{many}", $"/shops/mine/{{id:guid}}/{many}/{{piece:guid}}/remove"])]; // to answer its script in words

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Every_address_that_takes_a_post_asks_for_the_forms_token(City city)
    {
        await using var host = new PortalHost(city);
        var posts = host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("POST") == true)
            .Where(endpoint => endpoint.RoutePattern.RawText?.StartsWith("/_blazor", StringComparison.Ordinal) != true) // the live connection: same site, signed in, no form
            .Where(endpoint => !OwnCheck.Contains(endpoint.RoutePattern.RawText))
            .ToList();
        Assert.True(posts.Count > 20);
        Assert.DoesNotContain(posts, endpoint => endpoint.Metadata.GetMetadata<IAntiforgeryMetadata>()?.RequiresValidation != true);
    }

    [Theory, BothDatabases]
    public async Task A_post_without_the_token_is_refused(City city)
    {
        await using var host = new PortalHost(city);
        Assert.Equal(HttpStatusCode.BadRequest, (await host.Client().PostAsync("/sign-out", null, Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task Every_answer_carries_the_policy_and_none_names_the_server(City city)
    {
        await using var host = new PortalHost(city);
        foreach (var address in (string[])["/sign-in", "/nowhere", "/app.css", "/health/live"])
        {
            var answer = await host.Client().GetAsync(address, Cancel);
            Assert.Contains("script-src 'nonce-", Assert.Single(answer.Headers.GetValues("Content-Security-Policy")), StringComparison.Ordinal);
            Assert.Equal("nosniff", Assert.Single(answer.Headers.GetValues("X-Content-Type-Options")));
            Assert.False(answer.Headers.Contains("Server"));
        }
    }

    [Theory, BothDatabases]
    public async Task No_answer_stays_behind_in_a_browser_but_style_sheets_and_scripts(City city)
    {
        await using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        foreach (var address in (string[])["/", "/sign-in", "/nowhere", "/wall", "/administration/people", "/administration/people.csv"])
            Assert.True((await hr.GetAsync(address, Cancel)).Headers.CacheControl is { NoStore: true, Public: false }, address);
        Assert.False((await hr.GetAsync("/app.css", Cancel)).Headers.CacheControl?.NoStore);
        Assert.True((await hr.GetAsync("/city.css", Cancel)).Headers.CacheControl is { Public: true, NoStore: false });
    }

    [Theory, BothDatabases]
    public async Task Every_cookie_given_over_https_goes_over_it_alone_and_is_hidden_from_scripts(City city)
    {
        await using var host = new PortalHost(city);
        using var client = host.CreateClient(new() { AllowAutoRedirect = false, BaseAddress = new Uri("https://localhost") });
        var page = await client.GetAsync("/sign-in", Cancel);
        var answer = await client.Post("/sign-in", "theme", [new("theme", "dark")], to: "/theme");
        Assert.Equal(HttpStatusCode.Found, answer.StatusCode);
        var cookies = page.Headers.GetValues("Set-Cookie").Concat(answer.Headers.GetValues("Set-Cookie")).ToList();
        Assert.Contains(cookies, cookie => cookie.StartsWith("theme=dark", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; secure; ", cookie + "; ", StringComparison.Ordinal));
        Assert.All(cookies, cookie => Assert.Contains("; httponly", cookie, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Open_posts_from_one_place_are_limited_and_the_answer_says_what_to_do(City city)
    {
        await using var host = new PortalHost(city, new() { ["Limits:OpenPostsPerMinute"] = "3" });
        var client = host.Client();
        for (var i = 0; i < 3; i++) Assert.Equal(HttpStatusCode.BadRequest, (await client.PostAsync("/theme", null, Cancel)).StatusCode);
        var answer = await client.PostAsync("/theme", null, Cancel);
        Assert.Equal(HttpStatusCode.TooManyRequests, answer.StatusCode);
        Assert.Contains("Wait a minute", await answer.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.OK, (await client.GetAsync("/sign-in", Cancel)).StatusCode);
    }
}
