using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Browser.Tests.Platform;
using Recognition.Database;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Audit;

namespace Recognition.Browser.Tests;

public sealed class DemoCityTests(Chrome chrome, Portals portals)
{
    [Theory, InlineData("sqlite"), InlineData("postgres")]
    public async Task The_demo_citys_audit_trail_is_whole_and_runs_forward_in_time(string provider)
    {
        await using var portal = await portals.Fresh(provider);
        await using var db = await portal.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(TestContext.Current.CancellationToken);
        var report = await new AuditCheck(db, AuditFeature.Seals()).Run(null, TestContext.Current.CancellationToken);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Remarks);
        Assert.Contains(await db.AuditEntries.Select(e => e.Deed).Distinct().ToListAsync(TestContext.Current.CancellationToken), deed => deed == nameof(FinishDemoCity));
    }

    [Theory]
    [InlineData("Hana Reyes", "Review")]
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
