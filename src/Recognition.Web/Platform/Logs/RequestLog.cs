using System.Diagnostics;

namespace Recognition.Web.Platform.Logs;

/// <summary>One line for each request, by its route: never an address as it was typed, whose query may name somebody, and never who asked.</summary>
internal sealed partial class RequestLog(RequestDelegate next, ILogger<RequestLog> log)
{
    public async Task InvokeAsync(HttpContext http)
    {
        var start = Stopwatch.GetTimestamp();
        try
        {
            await next(http);
        }
        finally
        {
            if (http.GetEndpoint() is RouteEndpoint endpoint)
                LogRequest(http.Request.Method, endpoint.RoutePattern.RawText, http.Response.StatusCode, (long)Stopwatch.GetElapsedTime(start).TotalMilliseconds, http.TraceIdentifier);
        }
    }

    [LoggerMessage(LogLevel.Information, "{Method} {Route} {Status} in {Milliseconds} ms, reference {Reference}")]
    private partial void LogRequest(string method, string? route, int status, long milliseconds, string reference);
}
