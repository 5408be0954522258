using System.Diagnostics;
using System.IO.Compression;
using System.Text;
using System.Text.RegularExpressions;
using Recognition.Web.Demo;

namespace Recognition.Benchmarks;

/// <summary>One page as one person reads it, and what was found out about it.</summary>
/// <param name="Queries">To the database, for one request when all is warm.</param>
/// <param name="First">Bytes of page, styles, scripts and pictures, as they come to a browser that accepts br and gzip.</param>
/// <param name="After">Bytes of the page alone; the others are in the browser's cache.</param>
/// <param name="Compressed">The page by Brotli, as a proxy sends it on.</param>
internal sealed partial record Page(string Name, byte[] Request, int Queries, long First, long After, long Compressed)
{
    /// <summary>Requests per second, by turn.</summary>
    public List<double> Rate { get; } = [];

    public static async Task<Page> Of(Site site, string name, string address, string reader)
    {
        using var browser = new HttpClient(new HttpClientHandler { UseCookies = false }) { BaseAddress = site.Address };
        browser.DefaultRequestHeaders.Add("Accept-Encoding", "br, gzip");
        var cookies = site.SignIn(DemoCast.Id(reader));
        using var queries = new QueryCount();
        browser.DefaultRequestHeaders.Add("Cookie", cookies);
        using (var first = await browser.GetAsync(new Uri(address, UriKind.Relative)))
        {
            if (first.Headers.TryGetValues("Set-Cookie", out var set)) cookies += "; " + string.Join("; ", set.Select(one => one.Split(';')[0]));
        }

        browser.DefaultRequestHeaders.Remove("Cookie");
        browser.DefaultRequestHeaders.Add("Cookie", cookies);
        await Task.Delay(QueryCount.Noticed);
        var before = queries.Count;
        using var answer = await browser.GetAsync(new Uri(address, UriKind.Relative));
        var asked = queries.Count - before;
        var sent = await answer.EnsureSuccessStatusCode().Content.ReadAsByteArrayAsync();
        var html = await Plain(answer, sent);
        var others = 0L;
        foreach (var asset in Assets().Matches(html).Select(match => match.Groups[1].Value).Distinct())
            others += (await browser.GetByteArrayAsync(new Uri(asset.TrimStart('/'), UriKind.Relative))).Length;
        return new Page(name, Reader.Request(address, cookies), asked, sent.Length + others, sent.Length, Brotli(html));
    }

    public double Ratio(Page empty) => Rate.Zip(empty.Rate, (own, other) => own / other).ToList().Median();

    private static async Task<string> Plain(HttpResponseMessage answer, byte[] sent)
    {
        Stream content = new MemoryStream(sent);
        if (answer.Content.Headers.ContentEncoding.Contains("br")) content = new BrotliStream(content, CompressionMode.Decompress);
        if (answer.Content.Headers.ContentEncoding.Contains("gzip")) content = new GZipStream(content, CompressionMode.Decompress);
        using var reader = new StreamReader(content);
        return await reader.ReadToEndAsync();
    }

    private static long Brotli(string html)
    {
        using var packed = new MemoryStream();
        using (var packer = new BrotliStream(packed, CompressionLevel.Fastest, leaveOpen: true)) packer.Write(Encoding.UTF8.GetBytes(html));
        return packed.Length;
    }

    [GeneratedRegex("""<(?:link|script|img)[^>]* (?:href|src)="([^"]+)""")]
    private static partial Regex Assets();
}

internal static class Figures
{
    public static double Median(this List<double> values) => values.Order().ElementAt(values.Count / 2);
}

/// <summary>How often the database was asked since this was made.</summary>
internal sealed class QueryCount : IObserver<DiagnosticListener>, IObserver<KeyValuePair<string, object?>>, IDisposable
{
    /// <summary>How long a pooled context may go on before it looks again whether somebody counts.</summary>
    public static readonly TimeSpan Noticed = TimeSpan.FromSeconds(1.2);

    private const string Executed = "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted";
    private readonly List<IDisposable> subscriptions = [];
    private int count;

    public QueryCount() => subscriptions.Add(DiagnosticListener.AllListeners.Subscribe(this));

    public int Count => count;

    public void OnNext(DiagnosticListener listener)
    {
        if (listener.Name == "Microsoft.EntityFrameworkCore") subscriptions.Add(listener.Subscribe(this, (name, _, _) => name == Executed));
    }

    public void OnNext(KeyValuePair<string, object?> told) => Interlocked.Increment(ref count);

    public void OnCompleted() { }

    public void OnError(Exception error) { }

    public void Dispose() => subscriptions.ForEach(subscription => subscription.Dispose());
}
