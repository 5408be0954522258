using System.Net;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.AspNetCore.Routing.Patterns;
using Microsoft.AspNetCore.StaticAssets;
using Microsoft.Extensions.DependencyInjection;

namespace Recognition.Web.Tests.Access;

/// <summary>Every page and endpoint that the running portal has, but the files of wwwroot, which hold nothing of anybody.</summary>
internal static partial class HttpEntries
{
    public static IEnumerable<(string Name, HttpMethod Method, string Address)> All(PortalHost host) =>
        from endpoint in host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        where endpoint.Metadata.GetMetadata<StaticAssetDescriptor>() is null
        let page = endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null
        let pattern = "/" + endpoint.RoutePattern.RawText!.TrimStart('/')
        from method in page ? ["GET"] : endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods ?? ["GET"]
        select ($"{(page ? "page" : method)} {pattern}", new HttpMethod(method), Filled(endpoint.RoutePattern));

    /// <summary>Whether the person gets past the doors; what is not there may be answered so. A broken answer is an error of its own.</summary>
    public static async Task<bool> Opens(HttpClient client, HttpMethod method, string address, string token)
    {
        using var request = new HttpRequestMessage(method, address);
        if (method != HttpMethod.Get)
        {
            request.Headers.Add("RequestVerificationToken", token);
            request.Content = new FormUrlEncodedContent([new("__RequestVerificationToken", token), new("employee", Guid.Empty.ToString()), new("theme", "auto"), new("returnTo", "/")]);
        }

        using var answer = await client.SendAsync(request);
        if ((int)answer.StatusCode >= 500) throw new InvalidOperationException($"{method} {address}: {answer.StatusCode}\n{await answer.Content.ReadAsStringAsync()}");
        var toSignIn = answer.Headers.Location?.ToString().Contains("/sign-in?", StringComparison.Ordinal) ?? false;
        return answer.StatusCode is not (HttpStatusCode.Unauthorized or HttpStatusCode.Forbidden) && !toSignIn;
    }

    /// <summary>The antiforgery token of a form on a page that everybody sees.</summary>
    public static async Task<string> Token(HttpClient client) => FormToken().Match(await client.GetStringAsync("/wall")).Groups[1].Value;

    private static string Filled(RoutePattern pattern) => "/" + string.Join('/', pattern.PathSegments.Select(segment => string.Concat(segment.Parts.Select(part => part switch
    {
        RoutePatternLiteralPart literal => literal.Content,
        RoutePatternSeparatorPart separator => separator.Content,
        RoutePatternParameterPart parameter => Value(parameter),
        _ => "x",
    }))));

    private static string Value(RoutePatternParameterPart parameter) => parameter.ParameterPolicies is not [{ } policy, ..] ? "x"
        : policy.Content switch { "guid" => Guid.NewGuid().ToString(), "long" or "int" => "1", _ => "x" };

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex FormToken();
}
