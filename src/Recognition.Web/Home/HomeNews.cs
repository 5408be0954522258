using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>What is new for the person at the home page, the latest first.</summary>
public sealed class HomeNews(Entry entry, IEnumerable<INews> features)
{
    private const int Most = 8;

    // From one quarter's release to the next.
    private static readonly TimeSpan New = TimeSpan.FromDays(92);

    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        var news = new List<NewsItem>();
        foreach (var feature in features) news.AddRange(await feature.For(look, look.Now - New, cancel));
        return new Shown([.. news.OrderByDescending(item => item.At).Take(Most)], look.City.Zone);
    }

    public sealed record Shown(IReadOnlyList<NewsItem> Items, CityZone Zone);
}
