using Microsoft.Extensions.Logging;

namespace Recognition.Web.Tests.Platform;

/// <summary>How often a host asked its database.</summary>
internal sealed class QueryCounter : ILoggerProvider, ILogger
{
    public int Count { get; set; }

    public ILogger CreateLogger(string categoryName) => this;

    public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

    public bool IsEnabled(LogLevel logLevel) => true;

    public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
    {
        if (eventId.Name == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted") Count++;
    }

    public void Dispose() { }
}
