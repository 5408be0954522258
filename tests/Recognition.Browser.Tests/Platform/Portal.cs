using System.Collections.Concurrent;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Access;

namespace Recognition.Browser.Tests.Platform;

/// <summary>The portal with the demo city on a real port, over a database of its own. Its recurring jobs do not run: a test runs what it needs.</summary>
public sealed class Portal : WebApplicationFactory<Recognition.Web.App>
{
    private readonly string provider, connection;
    private readonly ConcurrentQueue<string> errors = [];

    internal Portal(string provider, string connection)
    {
        (this.provider, this.connection) = (provider, connection);
        UseKestrel(0);
        StartServer();
    }

    /// <summary>What the portal logged as an error since it started.</summary>
    public IReadOnlyCollection<string> Logged => errors;

    public MovableClock Clock { get; } = new();

    public string Address => ClientOptions.BaseAddress.ToString();

    /// <summary>Lets the portal itself do something now, as one of its jobs would.</summary>
    public async Task Do<TUseCase>(Func<TUseCase, Task> deed, params Permission[] permissions) where TUseCase : notnull
    {
        await using var scope = Services.CreateAsyncScope();
        scope.ServiceProvider.GetRequiredService<Caller>().IsJob(Person.Job("The portal", permissions));
        await deed(scope.ServiceProvider.GetRequiredService<TUseCase>());
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in ((string, string)[])[("Demo", "true"), ("Jobs:Run", "false"), ("Database:Provider", provider), ("Database:Connection", connection)])
            builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().SetMinimumLevel(LogLevel.Error).AddProvider(new Errors(errors)));
        builder.ConfigureTestServices(services => services.AddSingleton<TimeProvider>(Clock));
    }

    private static readonly Lock Writing = new();

    private sealed class Errors(ConcurrentQueue<string> errors) : ILoggerProvider, ILogger
    {
        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => logLevel >= LogLevel.Error;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (!IsEnabled(logLevel)) return;
            errors.Enqueue($"{formatter(state, exception)} {exception}");
            lock (Writing) File.AppendAllText(Pictures.Log, $"{formatter(state, exception)} {exception}\n");
        }

        public void Dispose() { }
    }
}

/// <summary>
/// Runs from a Tuesday morning in the middle of a quarter on, and is moved on as far as a test wants: what the demo city shows hangs on day
/// and hour, and a test must not.
/// </summary>
public sealed class MovableClock : TimeProvider
{
    // One for all portals: a city that one of them founded is gone on with by another.
    private static readonly TimeSpan Away = new DateTimeOffset(2026, 11, 24, 16, 0, 0, TimeSpan.Zero) - System.GetUtcNow();
    private TimeSpan ahead = Away;

    public override DateTimeOffset GetUtcNow() => base.GetUtcNow() + ahead;

    public void Pass(TimeSpan time) => ahead += time;

    /// <summary>Moves on to a moment, in UTC.</summary>
    public void Reach(DateTime utc) => ahead = utc - base.GetUtcNow().UtcDateTime;
}
