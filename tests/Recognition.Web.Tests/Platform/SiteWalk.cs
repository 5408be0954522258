using System.Text.RegularExpressions;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace Recognition.Web.Tests.Platform;

/// <summary>Follows every link that a person is shown, from page to page. Of pages that differ in nothing but an id it looks at a few.</summary>
internal static partial class SiteWalk
{
    private const int MostOfAKind = 3;

    private static readonly HtmlParser Parser = new();

    public static async Task<IReadOnlyList<SeenPage>> Of(HttpClient browser, CancellationToken cancel)
    {
        var (seen, kinds) = (new List<SeenPage>(), new Dictionary<string, int>());
        var (open, known) = (new Queue<string>(["/", "/wall", "/sign-in"]), new HashSet<string>());
        while (open.TryDequeue(out var address))
        {
            if (!known.Add(address) || (kinds[Kind(address)] = kinds.GetValueOrDefault(Kind(address)) + 1) > MostOfAKind) continue;
            using var answer = await browser.GetAsync(address, cancel);
            if (!answer.IsSuccessStatusCode || answer.Content.Headers.ContentType?.MediaType != "text/html") continue;
            var page = Parser.ParseDocument(await answer.Content.ReadAsStringAsync(cancel));
            seen.Add(new SeenPage(browser, address, page));
            foreach (var link in page.QuerySelectorAll("a[href]").Select(a => a.GetAttribute("href")!.Split('#')[0]).Where(link => link is ['/', not '/', ..])) open.Enqueue(link);
        }

        return seen;
    }

    /// <summary>The address with its ids and keys left out, and of its query the names alone.</summary>
    public static string Kind(string address)
    {
        var parts = address.Split('?', 2);
        var names = parts.Length == 1 ? Enumerable.Empty<string>() : parts[1].Split('&').Select(pair => pair.Split('=')[0]).Distinct().Order();
        return Id().Replace(parts[0], "*") + string.Concat(names.Select(name => $" {name}"));
    }

    [GeneratedRegex("(?<=[/-])[0-9a-f]{8}-[0-9a-f-]{27}|(?<=/)([0-9]+|[a-zA-Z]+\\.[a-zA-Z]+)(?=/|$)")]
    private static partial Regex Id();
}

internal sealed record SeenPage(HttpClient Browser, string Address, IHtmlDocument Page);
