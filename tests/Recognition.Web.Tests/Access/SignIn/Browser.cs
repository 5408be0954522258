using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;

namespace Recognition.Web.Tests.Access.SignIn;

/// <summary>A person's browser between the portal and the provider: keeps each one's cookies and follows redirects from one to the other.</summary>
internal sealed partial class Browser(PortalHost host) : IDisposable
{
    private readonly CookieContainer cookies = new();
    private HttpClient? portalOnce;
    private readonly HttpClient elsewhere = new(new HttpClientHandler { AllowAutoRedirect = false, CookieContainer = new CookieContainer() });

    /// <summary>Every address that was visited, in order.</summary>
    public List<Uri> Visited { get; } = [];

    private HttpClient Portal => portalOnce ??= host.CreateDefaultClient(new CookieContainerHandler(cookies));

    /// <summary>Another browser with a copy of this one's cookies for the portal.</summary>
    public Browser Copy()
    {
        var copy = new Browser(host);
        copy.cookies.Add(cookies.GetAllCookies());
        return copy;
    }

    public async Task<string> Get(string address) => await Read(await Go(new Uri(new Uri("http://localhost"), address)));

    /// <summary>Begins at the portal and answers the strict provider's pages until it leads back.</summary>
    public async Task<string> SignIn(string account, string returnTo = "/")
    {
        var page = await Get($"/sign-in/start?returnTo={returnTo}");
        while (Visited[^1].Host != "localhost")
        {
            var action = new Uri(Visited[^1], FormAddress().Match(page).Groups[1].Value);
            var prompt = Prompt().Match(page).Groups[1].Value;
            using var answer = new FormUrlEncodedContent(new Dictionary<string, string> { ["prompt"] = prompt, ["login"] = account, ["password"] = "any" });
            Visited.Add(action);
            page = await Read(await Follow(await elsewhere.PostAsync(action, answer), action));
        }

        return page;
    }

    public async Task<string> SignOut()
    {
        var page = await Get("/sign-in");
        using var form = new FormUrlEncodedContent(new Dictionary<string, string> { ["__RequestVerificationToken"] = Token().Match(page).Groups[1].Value });
        return await Read(await Follow(await Portal.PostAsync("/sign-out", form), new Uri("http://localhost/sign-out")));
    }

    public async Task<HttpStatusCode> Status(string address) => (await Portal.GetAsync(address)).StatusCode;

    public void Dispose()
    {
        portalOnce?.Dispose();
        elsewhere.Dispose();
    }

    private async Task<HttpResponseMessage> Go(Uri address)
    {
        Visited.Add(address);
        return await Follow(await (address is { Host: "localhost", IsDefaultPort: true } ? Portal : elsewhere).GetAsync(address), address);
    }

    private async Task<HttpResponseMessage> Follow(HttpResponseMessage response, Uri from) =>
        response.Headers.Location is { } next && (int)response.StatusCode is >= 300 and < 400 ? await Go(new Uri(from, next)) : response;

    private static async Task<string> Read(HttpResponseMessage response) => WebUtility.HtmlDecode(await response.Content.ReadAsStringAsync());

    [GeneratedRegex("<form[^>]*action=\"([^\"]+)\"")]
    private static partial Regex FormAddress();

    [GeneratedRegex("name=\"prompt\" value=\"(\\w+)\"")]
    private static partial Regex Prompt();

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
