using System.Collections.Concurrent;
using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using Recognition.Browser.Tests.Platform;

namespace Recognition.Browser.Tests;

/// <summary>
/// Walks the whole portal as each member of the cast: every page that has an address of its own, and two of each kind that links lead to.
/// Each kind of page is looked at closely for the first who reaches it: both themes, desk and phone, with axe. Once a browser has opened a kind
/// for a few people, what it is like is known, and the others are asked for theirs without one.
/// </summary>
public sealed partial class EveryPageTests(Chrome chrome, Portals portals)
{
    private const int CloseLooks = 1;
    private const int OfAKind = 2;
    private const int Openings = 4;
    private static readonly ConcurrentDictionary<string, int> Looked = new();
    private static readonly ConcurrentDictionary<string, bool> Pages = new();

    public static TheoryData<string> Everybody => ["nobody", .. Someone.Cast];

    [Theory, MemberData(nameof(Everybody))]
    public async Task Every_page_can_be_used_by_everybody(string name)
    {
        var portal = await portals.Shared();
        await using var someone = await Someone.At(chrome, portal, name == "nobody" ? null : name);
        var found = new List<string>();
        var seen = new HashSet<string>();
        var kinds = new Dictionary<string, int>();
        var refused = new List<string>();
        var waiting = new Queue<string>(Addresses(portal));
        while (waiting.TryDequeue(out var address))
        {
            var kind = Kind(address);
            if (!seen.Add(address) || kinds.GetValueOrDefault(kind) >= OfAKind) continue;
            if (Looked.GetValueOrDefault(kind) >= Openings)
            {
                if (await Ask(someone, address, portal) is not { } html) continue;
                kinds[kind] = kinds.GetValueOrDefault(kind) + 1;
                foreach (var link in Links(html)) waiting.Enqueue(link);
                if (FirstHeading().Count(html) is var headings && headings != 1) found.Add($"{address}: {headings} first headings");
                continue;
            }

            if (!Pages.ContainsKey(kind) && await Ask(someone, address, portal) is null) continue;
            var answer = await someone.Page.GotoAsync(address);
            Assert.True(answer!.Status < 500, $"{address} answered {answer.Status}. {string.Join('\n', portal.Logged)}");
            if (!answer.Ok) refused.Add(answer.Url);
            if (!answer.Ok || (IsSignIn(answer.Url) && !IsSignIn(address))) continue;
            Pages[kind] = true;
            kinds[kind] = kinds.GetValueOrDefault(kind) + 1;

            foreach (var link in await Links(someone.Page)) waiting.Enqueue(link);
            found.AddRange((await Flaws(someone.Page)).Select(flaw => $"{address}: {flaw}"));
            if (Looked.AddOrUpdate(kind, 1, (_, times) => times + 1) <= CloseLooks)
                found.AddRange((await someone.Page.CloseLook($"{kind}-{name}")).Select(flaw => $"{address}: {flaw}"));
        }

        Assert.NotEmpty(kinds);
        Assert.True(found.Count == 0, string.Join('\n', found));
        // That a page refuses, the browser tells as a fault of its own.
        Assert.DoesNotContain(someone.Complaints, complaint => !refused.Exists(address => complaint.StartsWith($"{address}: Failed to load", StringComparison.Ordinal)));
    }

    /// <summary>Pages whose address has no gap.</summary>
    private static List<string> Addresses(Portal portal)
    {
        var pages = portal.Services.GetServices<EndpointDataSource>().SelectMany(source => source.Endpoints).OfType<RouteEndpoint>()
            .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null && endpoint.RoutePattern.Parameters.Count == 0)
            .Select(endpoint => "/" + endpoint.RoutePattern.RawText?.Trim('/')).Where(address => address != "/error").Distinct().Order(StringComparer.Ordinal).ToList();
        Assert.Contains("/standards", pages);
        return pages;
    }

    /// <summary>The page of an address, whatever record it shows.</summary>
    private static string Kind(string address) => Ids().Replace(address.Split('?', '#')[0], "{id}");

    // A file, which a browser would save, is no page; nor is what is not open to this person, which answers with its own sentence.
    private static async Task<string?> Ask(Someone someone, string address, Portal portal)
    {
        var answer = await someone.Context.APIRequest.GetAsync(address, new() { MaxRedirects = 5 });
        var isPage = answer.Ok && answer.Headers.GetValueOrDefault("content-type", "").StartsWith("text/html", StringComparison.Ordinal) && (!IsSignIn(answer.Url) || IsSignIn(address));
        Assert.True(answer.Status < 500, $"{address} answered {answer.Status}. {string.Join('\n', portal.Logged)}");
        return isPage ? await answer.TextAsync() : null;
    }

    private static bool IsSignIn(string address) => address.Contains("/sign-in", StringComparison.Ordinal);

    private static async Task<IEnumerable<string>> Links(IPage page)
    {
        var links = await page.EvaluateAsync<string[]>("[...document.querySelectorAll('main a[href], nav a[href]')].filter(a => a.origin === location.origin && !a.hasAttribute('download')).map(a => a.pathname + a.search)");
        return links.Where(link => !link.StartsWith("/sign-in", StringComparison.Ordinal));
    }

    private static IEnumerable<string> Links(string html)
    {
        var menu = html.IndexOf("<nav", StringComparison.Ordinal);
        return Anchor().Matches(html[Math.Max(menu, 0)..]).Where(link => !link.Value.Contains(" download", StringComparison.Ordinal)).Select(link => WebUtility.HtmlDecode(link.Groups[1].Value).Split('#')[0])
            .Where(link => link.Length > 0 && !link.StartsWith("//", StringComparison.Ordinal) && !link.StartsWith("/sign-in", StringComparison.Ordinal));
    }

    private static async Task<IEnumerable<string>> Flaws(IPage page)
    {
        var flaws = new List<string>();
        if (await page.Locator("h1").CountAsync() is var headings && headings != 1) flaws.Add($"{headings} first headings");
        if (string.IsNullOrWhiteSpace(await page.TitleAsync())) flaws.Add("no title");
        if (await page.TooWide() is var wide && wide > 0) flaws.Add($"{wide} px too wide for the desk");
        return flaws;
    }

    [GeneratedRegex("<a [^>]*href=\"(/[^\"]*)\"[^>]*>")]
    private static partial Regex Anchor();

    [GeneratedRegex("<h1[ >]")]
    private static partial Regex FirstHeading();

    [GeneratedRegex("[0-9a-fA-F]{8}-[0-9a-fA-F-]{27}|(?<=/)[0-9]+(-[0-9A-Za-z]+)*(/[A-Z]+)?(?=/|$)|(?<=/settings/)[^/]+")]
    private static partial Regex Ids();
}
