using System.Collections.Concurrent;
using System.Reflection;
using System.Text.RegularExpressions;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Endpoints;
using Microsoft.AspNetCore.Routing;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Platform.Logs;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>The portal over a full city, with every page, form and value of an address that its people come upon.</summary>
internal sealed partial class Site : IAsyncDisposable
{
    private static readonly Guid?[] People = [Cast.Hr, Cast.OutsideReviewer, Cast.CityManager, Cast.Auditor, Cast.WaterDirector, Cast.WaterContact, Cast.WaterSupervisor, Cast.WaterClerk, Cast.FireClerk, Cast.Ada, null];

    private readonly PortalHost host;
    private readonly LogBook logs;

    private Site(PortalHost host, LogBook logs) => (this.host, this.logs) = (host, logs);

    /// <summary>What the portal logged as an error of its own, in a few lines each.</summary>
    public string Errors => string.Join('\n', logs.Lines.Where(line => line.Level >= Microsoft.Extensions.Logging.LogLevel.Error).Select(line => string.Join('\n', line.Line.Split('\n').Take(8))).Distinct().Take(10));

    /// <summary>All that a city's logs would hold.</summary>
    public IEnumerable<string> Logged => logs.Lines.Select(line => line.Line);

    public IReadOnlyList<SeenPage> Pages { get; private init; } = [];

    public IReadOnlyList<FoundForm> Forms => [.. Pages.SelectMany(FoundForm.In).DistinctBy(form => form.Name)];

    /// <param name="city">A full one.</param>
    /// <param name="people">Who walks; where nobody is named, one of every kind.</param>
    public static async Task<Site> Over(City city, CancellationToken cancel, params Guid?[] people)
    {
        var logs = new LogBook();
        var host = new PortalHost(city, new(LogsFeature.Levels) { ["Limits:OpenPostsPerMinute"] = "1000000" }, signInByHeader: true, logs);
        var pages = new List<SeenPage>();
        foreach (var person in people is [] ? People : people) pages.AddRange(await SiteWalk.Of(host.As(person), cancel));
        return new Site(host, logs) { Pages = pages };
    }

    /// <summary>Each page or file whose address takes values, as somebody who may open it, with the names of those values.</summary>
    public IEnumerable<(HttpClient Browser, string Path, IReadOnlyList<string> Names)> Queries() =>
        from endpoint in Endpoints()
        let names = Names(endpoint).ToList()
        where names.Count > 0
        select (Opener(endpoint).Browser, Opener(endpoint).Address.Split('?')[0], (IReadOnlyList<string>)names);

    /// <summary>Each address with parts to fill in, as somebody who may open it.</summary>
    public IEnumerable<(HttpClient Browser, string Pattern)> Routes() =>
        from endpoint in Endpoints()
        where endpoint.RoutePattern.Parameters.Count > 0 && !endpoint.RoutePattern.Parameters.Any(parameter => parameter.IsCatchAll)
        select (Opener(endpoint).Browser, endpoint.RoutePattern.RawText!);

    /// <summary>Asks all, some at a time, and returns what was answered badly.</summary>
    public static async Task<IReadOnlyList<string>> Ask(IEnumerable<(string Name, Func<Task<HttpResponseMessage>> Send)> cases, bool refused, CancellationToken cancel)
    {
        var wrong = new ConcurrentBag<string>();
        await Parallel.ForEachAsync(cases, new ParallelOptions { MaxDegreeOfParallelism = 4, CancellationToken = cancel }, async (one, _) =>
        {
            try
            {
                using var answer = await one.Send();
                if (await AnswerCheck.Wrong(answer, refused, cancel) is { } told) wrong.Add($"{one.Name} {told}");
            }
            catch (Exception broken) when (broken is not OperationCanceledException)
            {
                wrong.Add($"{one.Name} breaks: {broken.Message}");
            }
        });
        return [.. wrong.Order()];
    }

    public ValueTask DisposeAsync() => host.DisposeAsync();

    private IEnumerable<RouteEndpoint> Endpoints() => host.Services.GetRequiredService<EndpointDataSource>().Endpoints.OfType<RouteEndpoint>()
        .Where(endpoint => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is not null || endpoint.Metadata.GetMetadata<IHttpMethodMetadata>()?.HttpMethods.Contains("GET") == true)
        .Where(endpoint => endpoint.RoutePattern.RawText is { } text && !text.TrimStart('/').StartsWith('_')).DistinctBy(endpoint => endpoint.RoutePattern.RawText);

    // Files are linked from pages, not seen as pages: Human Resources asks for them.
    private SeenPage Opener(RouteEndpoint endpoint)
    {
        var pattern = new Regex("^/" + Parameter().Replace(endpoint.RoutePattern.RawText!.TrimStart('/').Replace(".", "\\.", StringComparison.Ordinal), "[^/]+") + "$");
        return Pages.FirstOrDefault(page => pattern.IsMatch(page.Address.Split('?')[0])) ?? Pages[0] with { Address = "/" + endpoint.RoutePattern.RawText!.TrimStart('/') };
    }

    private static IEnumerable<string> Names(RouteEndpoint endpoint) => endpoint.Metadata.GetMetadata<ComponentTypeMetadata>() is { } page
        ? page.Type.GetProperties().SelectMany(property => property.GetCustomAttributes<SupplyParameterFromQueryAttribute>().Select(query => query.Name ?? property.Name))
        : (endpoint.Metadata.GetMetadata<MethodInfo>()?.GetParameters() ?? []).Where(parameter => parameter.ParameterType == typeof(string) || parameter.ParameterType.IsValueType)
            .Select(parameter => parameter.Name!).Where(name => endpoint.RoutePattern.GetParameter(name) is null);

    [GeneratedRegex("\\{[^}]+\\}")]
    private static partial Regex Parameter();
}
