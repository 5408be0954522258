using Microsoft.AspNetCore.Builder;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database;

namespace Recognition.Web.Tests.Demo;

[Trait("Category", "Long")]
public sealed class FoundedOnAnyDayTests
{
    /// <summary>The beginning, the middle and the end of a quarter and of a month, a week with a day off, and a day off itself.</summary>
    [Theory(Explicit = true)]
    [InlineData("2026-11-10T16:00")]
    [InlineData("2027-01-31T04:30")]
    [InlineData("2027-05-03T13:10")]
    [InlineData("2027-07-05T18:00")]
    [InlineData("2027-10-12T23:50")]
    public async Task The_demo_citys_history_runs_forward_and_its_offers_lie_ahead(string founded)
    {
        var cancel = TestContext.Current.CancellationToken;
        var file = Path.Combine(Path.GetTempPath(), $"founded-{Guid.NewGuid():N}.db");
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { Args = ["--Demo=true", "--Database:Connection", $"Data Source={file}"], EnvironmentName = "Testing", ContentRootPath = AppContext.BaseDirectory });
        builder.Services.AddSingleton<TimeProvider>(new TestClock { Now = DateTime.Parse(founded, System.Globalization.CultureInfo.InvariantCulture, System.Globalization.DateTimeStyles.AdjustToUniversal | System.Globalization.DateTimeStyles.AssumeUniversal) });
        builder.AddPortal();
        await using (var app = builder.Build())
        {
            await app.Prepare();
            await using var db = await app.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(cancel);
            await DemoHistory.Check(db, cancel);
        }

        SqliteConnection.ClearAllPools();
        File.Delete(file);
    }
}
