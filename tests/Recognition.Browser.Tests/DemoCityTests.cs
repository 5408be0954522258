using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Web.Tests.Demo;

namespace Recognition.Browser.Tests;

public sealed class DemoCityTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_demo_citys_history_is_whole_and_runs_forward_in_time_and_its_offers_lie_ahead(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        await DemoHistory.Check(db, TestContext.Current.CancellationToken);
    }

    [Theory]
    [InlineData("Hana Reyes", "Review")]
    [InlineData("Hana Reyes", "Decide on one objection of a department")]
    [InlineData("Petra Cole", "Look at answers about your department before the release")]
    [InlineData("Finn Oakes", "Shop ")]
    [InlineData("Wilma Torres", "Comment on the packet of Water Services")]
    [InlineData("Rolf Amador", "Comment on the packet of Water Services")]
    [InlineData("Dov Katz", "Comment on the packet of Public Works")]
    [InlineData("Sven Lund", "Decide on 2 requests")]
    [InlineData("Ada Marsh", "Vote on the award")]
    [InlineData("Imani Brooks", "Review")]
    public async Task The_first_look_finds_something_to_do(string name, string task)
    {
        await using var someone = await Someone.At(chrome, await portals.Shared(), name);
        Assert.Contains(task, await someone.Page.Text(), StringComparison.Ordinal);
    }
}
