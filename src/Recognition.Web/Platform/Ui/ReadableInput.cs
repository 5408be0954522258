using System.Globalization;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.Extensions.Primitives;

namespace Recognition.Web.Platform.Ui;

/// <summary>
/// Refuses what no page can read: a NUL, which no keyboard types and PostgreSQL does not keep; a value of the address that is not of the
/// page's type (<c>?page=x</c>); and a post that is no form. The framework would answer these as errors
/// of the portal's own.
/// </summary>
internal static class ReadableInput
{
    public static void UseReadableInput(this WebApplication app) => app.Use(async (http, next) =>
    {
        if (http.Request.Query.Any(HasNul) || (Page(http) is { } page && !(Takes(page, http.Request.Query) && await HasForm(http.Request)))) http.Response.StatusCode = StatusCodes.Status400BadRequest;
        else await next();
    });

    private static Type? Page(HttpContext http) => http.GetEndpoint()?.Metadata.GetMetadata<ComponentTypeMetadata>()?.Type;

    /// <returns>Null where what was posted is no form, or a broken one.</returns>
    public static async Task<IFormCollection?> ReadableForm(this HttpRequest request)
    {
        try
        {
            return request.HasFormContentType && await request.ReadFormAsync(request.HttpContext.RequestAborted) is { } form && !form.Any(HasNul) ? form : null;
        }
        catch (Exception broken) when (broken is InvalidDataException or IOException and not BadHttpRequestException)
        {
            return null;
        }
    }

    // It names the form, once. True of what posts nothing.
    private static async Task<bool> HasForm(HttpRequest request) =>
        !HttpMethods.IsPost(request.Method) || (await request.ReadableForm() is { } form && form["_handler"] is [{ Length: > 0 }]);

    private static bool HasNul(KeyValuePair<string, StringValues> pair) =>
        pair.Key.Contains('\0', StringComparison.Ordinal) || pair.Value.Any(value => value?.Contains('\0', StringComparison.Ordinal) ?? false);

    private static bool Takes(Type page, IQueryCollection values) => values.Count == 0
        || page.GetProperties().All(property => property.GetCustomAttributes(typeof(SupplyParameterFromQueryAttribute), true) is not [SupplyParameterFromQueryAttribute query]
            || values[query.Name ?? property.Name] is not [{ } value, ..] || Fits(value, property.PropertyType));

    private static bool Fits(string value, Type type) => Nullable.GetUnderlyingType(type) is { } inner
        ? value.Length == 0 || Fits(value, inner)
        : type == typeof(int) ? int.TryParse(value, CultureInfo.InvariantCulture, out _)
        : type == typeof(Guid) ? Guid.TryParse(value, out _)
        : type != typeof(bool) || bool.TryParse(value, out _);
}
