using Microsoft.AspNetCore.Http.Extensions;

namespace Recognition.Web.Platform.Ui;

internal static class AddressWith
{
    /// <summary>This page's address with one value of its query changed, for paging and sorting under the same filters.</summary>
    public static string With(this HttpContext http, string key, string value) =>
        http.Request.Path + new QueryBuilder(http.Request.Query.Where(pair => pair.Key != key).SelectMany(pair => pair.Value, (pair, one) => KeyValuePair.Create(pair.Key, one ?? "")).Append(new(key, value))).ToString();
}
