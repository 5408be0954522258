using System.Collections.Concurrent;
using Microsoft.Extensions.Logging;

namespace Recognition.Web.Tests.Platform;

/// <summary>Keeps every line that the portal logs, with its exception.</summary>
internal sealed class LogBook : ILoggerProvider
{
    public ConcurrentQueue<(LogLevel Level, string Category, string Line)> Lines { get; } = [];

    public ILogger CreateLogger(string categoryName) => new Writer(categoryName, Lines);

    public void Dispose()
    {
    }

    private sealed class Writer(string category, ConcurrentQueue<(LogLevel Level, string Category, string Line)> lines) : ILogger
    {
        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter) =>
            lines.Enqueue((logLevel, category, $"{formatter(state, exception)} {exception}"));
    }
}
