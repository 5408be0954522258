using Microsoft.AspNetCore.Builder;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging.Console;
using Microsoft.Extensions.Options;
using Recognition.Web.Platform.Logs;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>At the levels of production no name, address, ballot or answer that somebody typed stands in the logs, even where a change breaks.</summary>
public sealed class QuietLogsTests
{
    private const string Canary = "Tweetybird", Typed = $"{Canary}@mail.example {Canary} chose {Canary}";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory(Explicit = true), BothDatabases(Full = true), Trait("Category", "Long")]
    public async Task Nothing_that_was_typed_stands_in_the_logs(City city)
    {
        await using var site = await Site.Over(city, Cancel);
        await Site.Ask(Questions(site), refused: false, Cancel);

        // Every change now breaks at its last step, with all its values in the database's hands.
        await using (var db = city.Db()) await db.Database.ExecuteSqlRawAsync("""ALTER TABLE "AuditValues" RENAME TO "Elsewhere" """, Cancel);
        await Site.Ask(Posts(site), refused: false, Cancel);

        Assert.Contains(site.Logged, line => line.Contains("AuditValues", StringComparison.Ordinal)); // so what breaks is logged
        Assert.Empty(site.Logged.Where(line => line.Contains(Canary, StringComparison.OrdinalIgnoreCase)).Distinct().Take(5));
    }

    [Fact]
    public void A_line_of_production_tells_neither_the_record_nor_the_connection()
    {
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = Environments.Production });
        builder.AddLogs();
        using var services = builder.Services.BuildServiceProvider();
        Assert.False(services.GetRequiredService<IOptionsMonitor<JsonConsoleFormatterOptions>>().CurrentValue.IncludeScopes);
    }

    private static IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> Questions(Site site)
    {
        foreach (var (browser, path, names) in site.Queries())
        {
            var query = string.Join('&', names.Select(name => $"{name}={Uri.EscapeDataString(Typed)}"));
            yield return (path, () => browser.GetAsync($"{path}?{query}", Cancel));
        }

        // What no field of its kind takes, one field after the other.
        foreach (var form in site.Forms)
        {
            foreach (var broken in form.Fields.Where(field => field.Kind is not (FieldKind.Frame or FieldKind.Text or FieldKind.File)))
                yield return ($"{form.Name} {broken.Name}", () => form.Post(form.Fields.Select(field => (field.Name, field == broken ? Typed : field.Value)), Cancel));
        }
    }

    private static IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> Posts(Site site) =>
        site.Forms.Select(form => (form.Name, (Func<Task<HttpResponseMessage>>)(() => form.Post(form.Fields.Select(field => (field.Name, field.Kind == FieldKind.Text ? Typed : field.Value)), Cancel))));
}
