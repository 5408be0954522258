using Microsoft.AspNetCore.Antiforgery;

namespace Recognition.Web.Platform.Ui;

internal static class FormToken
{
    /// <summary>
    /// Refuses a post without its form's token. The framework checks the token, but leaves the refusal to whoever reads the form; an
    /// endpoint that reads none, such as signing out, would go through.
    /// </summary>
    public static void UseFormToken(this WebApplication app)
    {
        app.UseAntiforgery();
        app.Use((http, next) =>
        {
            if (http.Features.Get<IAntiforgeryValidationFeature>() is not { IsValid: false } form || HttpMethods.IsGet(http.Request.Method)) return next();
            // A form too large to be read was not found to lack its token: it is answered as what it is.
            http.Response.StatusCode = (form.Error?.InnerException as BadHttpRequestException)?.StatusCode ?? StatusCodes.Status400BadRequest;
            return Task.CompletedTask;
        });
    }
}
