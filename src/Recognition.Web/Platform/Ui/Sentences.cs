using Microsoft.AspNetCore.Diagnostics;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;

namespace Recognition.Web.Platform.Ui;

/// <summary>Answers what was refused with a page that says the refusal's own sentence.</summary>
internal static class Sentences
{
    public static void UseSentences(this WebApplication app) => app.Use(async (http, next) =>
    {
        try
        {
            if (IsErrorPage(http)) await ReadAhead(http);
            await next();
        }
        catch (Exception refusal) when (Status(refusal) is { } status && !http.Response.HasStarted)
        {
            http.Response.Clear();
            http.Response.StatusCode = status;
            // What the framework says of a request that it cannot read is for programmers; the page has a sentence for it.
            if (refusal is not BadHttpRequestException) http.Features.Set(new Refusal(refusal.Message));
        }
    });

    /// <summary>The error page answers a refused post too, but as a page that is read: it has no form to take the post.</summary>
    public static void UseErrorPage(this WebApplication app)
    {
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseStatusCodePagesWithReExecute("/error", "?status={0}", createScopeForStatusCodePages: true);
        app.Use(async (http, next) =>
        {
            var asked = http.Request.Method;
            if (IsErrorPage(http)) http.Request.Method = HttpMethods.Get;
            try
            {
                await next();
            }
            finally
            {
                http.Request.Method = asked;
            }
        });
    }

    /// <summary>What the error page says; null where nothing was refused by a rule.</summary>
    public static string? Sentence(this HttpContext http) => http.Features.Get<Refusal>()?.Sentence;

    private static bool IsErrorPage(HttpContext http) => http.Features.Get<IStatusCodeReExecuteFeature>() is not null || http.Features.Get<IExceptionHandlerFeature>() is not null;

    // The framework does not wait for this page as for others: while the database still answers it would go out empty. What every page
    // shows is therefore read before, and kept.
    private static async Task ReadAhead(HttpContext http)
    {
        await http.RequestServices.GetRequiredService<Guard>().Who(http.RequestAborted);
        await http.RequestServices.GetRequiredService<CurrentSettings>().Get(http.RequestAborted);
    }

    private static int? Status(Exception refusal) => refusal switch
    {
        NotAllowed => StatusCodes.Status403Forbidden,
        NotThere => StatusCodes.Status404NotFound,
        GoneStale => StatusCodes.Status409Conflict,
        RuleBroken => StatusCodes.Status422UnprocessableEntity,
        BadHttpRequestException bad => bad.StatusCode,
        _ => null,
    };

    private sealed record Refusal(string Sentence);
}
