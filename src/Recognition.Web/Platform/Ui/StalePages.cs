using Microsoft.AspNetCore.Diagnostics;
using Microsoft.AspNetCore.Http.Features;

namespace Recognition.Web.Platform.Ui;

/// <summary>Answers a form that its page no longer has with the page as it is now, in which <see cref="StaleForm"/> says what happened.</summary>
internal static class StalePages
{
    public static void UseStalePages(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (!HttpMethods.IsPost(http.Request.Method) || !http.Request.HasFormContentType)
        {
            await next(http);
            return;
        }

        // Held back: where the page has no such form, the framework writes a line for programmers.
        var (body, held) = (http.Response.Body, new MemoryStream());
        http.Response.Body = held;
        try
        {
            await next(http);
            if (IsGone(http)) await Again(http, next, app.Services);
        }
        finally
        {
            http.Response.Body = body;
        }

        held.Position = 0;
        await held.CopyToAsync(body, http.RequestAborted);
    });

    /// <summary>Whether the page is drawn because it has no such form any more.</summary>
    public static bool IsStale(this HttpContext http) => http.Features.Get<Gone>() is not null && http.Features.Get<IStatusCodeReExecuteFeature>() is null && http.Features.Get<IExceptionHandlerFeature>() is null;

    private static bool IsGone(HttpContext http) =>
        http.Response is { StatusCode: StatusCodes.Status400BadRequest, ContentType: "text/plain" } && http.Features.Get<IFormFeature>()?.Form?["_handler"] is { Count: > 0 };

    // As if the page were opened: routed anew, with services of its own.
    private static async Task Again(HttpContext http, RequestDelegate next, IServiceProvider services)
    {
        http.Response.Clear();
        http.Features.Set(new Gone());
        http.SetEndpoint(null);
        http.Request.RouteValues.Clear();
        var before = http.RequestServices;
        await using var scope = services.CreateAsyncScope();
        (http.RequestServices, http.Request.Method) = (scope.ServiceProvider, HttpMethods.Get);
        try
        {
            await next(http);
            // Only now: a page whose status says already that something went wrong is not drawn.
            if (http.Response.StatusCode == StatusCodes.Status200OK) http.Response.StatusCode = StatusCodes.Status409Conflict;
        }
        finally
        {
            (http.RequestServices, http.Request.Method) = (before, HttpMethods.Post);
        }
    }

    private sealed record Gone;
}
