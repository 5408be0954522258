using System.Security.Claims;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Builder;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Rendering;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recognition.Database;
using Recognition.Web;
using Recognition.Web.Platform.Access;

namespace Recognition.Benchmarks;

/// <summary>The whole portal with the demo city on a port of its own, and beside its pages an empty one to compare with.</summary>
internal sealed class Site : IAsyncDisposable
{
    public const string Empty = "/empty";

    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("pages-");
    private readonly WebApplication app;

    private Site(string provider, string? connection)
    {
        // Neither Production, where the demo does not start, nor Development, whose checks cost time.
        var builder = WebApplication.CreateBuilder(new WebApplicationOptions { EnvironmentName = "Staging", ApplicationName = typeof(App).Assembly.GetName().Name, ContentRootPath = AppContext.BaseDirectory });
        builder.Configuration.AddInMemoryCollection(new Dictionary<string, string?>
        {
            ["Demo"] = "true",
            ["urls"] = "http://127.0.0.1:0",
            ["Database:Provider"] = provider,
            ["Database:Connection"] = connection ?? $"Data Source={Path.Combine(folder.FullName, "city.db")}",
            ["Jobs:Run"] = "false",
            ["Pdf:Chromium"] = "none", // printing the demo's packets would take a minute, and no page reads them
        });
        builder.AddPortal();
        builder.Logging.ClearProviders();
        app = builder.Build();
    }

    public Uri Address => new(app.Urls.First());

    /// <param name="connection">To a database that is empty; null: a file of its own.</param>
    public static async Task<Site> Start(string provider = "sqlite", string? connection = null)
    {
        var site = new Site(provider, connection);
        await site.app.Prepare();
        site.app.UsePortal();
        site.app.MapRazorComponents<EmptyDocument>();
        await site.app.StartAsync();
        return site;
    }

    public RecognitionDb Db() => app.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContext();

    /// <summary>The cookie that a sign-in gives.</summary>
    public string SignIn(Guid employee)
    {
        const string Scheme = CookieAuthenticationDefaults.AuthenticationScheme;
        var cookie = app.Services.GetRequiredService<IOptionsMonitor<CookieAuthenticationOptions>>().Get(Scheme);
        var now = DateTimeOffset.UtcNow;
        return $"{cookie.Cookie.Name}={cookie.TicketDataFormat.Protect(new(
            new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, employee.ToString())], Scheme)), new AuthenticationProperties { IssuedUtc = now, ExpiresUtc = now.AddHours(1) }, Scheme))}";
    }

    public async ValueTask DisposeAsync()
    {
        await app.DisposeAsync();
        SqliteConnection.ClearAllPools();
        folder.Delete(recursive: true);
    }
}

/// <summary>The least that a page can be: a document without layout, data or form.</summary>
public sealed class EmptyDocument : ComponentBase
{
    protected override void BuildRenderTree(RenderTreeBuilder builder)
    {
        builder.AddMarkupContent(0, "<!DOCTYPE html>");
        builder.OpenElement(1, "html");
        builder.OpenComponent<EmptyPage>(2);
        builder.CloseComponent();
        builder.CloseElement();
    }
}

[Route(Site.Empty)]
public sealed class EmptyPage : ComponentBase;
