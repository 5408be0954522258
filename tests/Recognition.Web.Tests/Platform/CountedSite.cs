using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.Extensions.Logging;

namespace Recognition.Web.Tests.Platform;

/// <summary>The portal over a test city, where it is counted how often a page asks the database.</summary>
internal sealed class CountedSite : IAsyncDisposable
{
    private readonly City city;
    private readonly QueryCounter counter = new();
    private readonly PortalHost site;
    private readonly WebApplicationFactory<App> counted;

    public CountedSite(City city)
    {
        this.city = city;
        site = new PortalHost(city, signInByHeader: true);
        counted = site.WithWebHostBuilder(host => host.ConfigureLogging(logging => logging.AddProvider(counter).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information)));
    }

    /// <param name="says">What the page must say, so that no empty one is counted.</param>
    public async Task<int> Queries(Guid person, string address, string says)
    {
        using var browser = counted.CreateClient();
        browser.DefaultRequestHeaders.Add("x-test-person", person.ToString());
        Assert.Contains(says, await browser.GetStringAsync(address, TestContext.Current.CancellationToken), StringComparison.Ordinal); // the forms are on their shelf
        city.Clock.Pass(TimeSpan.FromMinutes(1)); // and the settings are asked for anew
        counter.Count = 0;
        await browser.GetStringAsync(address, TestContext.Current.CancellationToken);
        return counter.Count;
    }

    public async ValueTask DisposeAsync()
    {
        await counted.DisposeAsync();
        await site.DisposeAsync();
    }
}
