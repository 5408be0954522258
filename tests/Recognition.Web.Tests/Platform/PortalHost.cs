using System.Security.Claims;
using System.Text.Encodings.Web;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Hosting;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recognition.Web.Platform.Access;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform;

/// <summary>The whole portal over a test city, asked by HTTP. With <see cref="As"/> a client is signed in without a provider.</summary>
/// <param name="certified">Whether everybody of the pool has passed the quizzes that come with the reference data.</param>
public sealed class PortalHost(City city, Dictionary<string, string?>? settings = null, bool signInByHeader = false, ILoggerProvider? logs = null, bool certified = true) : WebApplicationFactory<App>
{
    /// <summary>A client without redirects of its own, so that a test sees each answer.</summary>
    public HttpClient Client() => CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress });

    /// <summary>A client of somebody; null: nobody is signed in.</summary>
    public HttpClient As(Guid? person)
    {
        var client = Client();
        if (person is { } id) client.DefaultRequestHeaders.Add(ByHeader.Name, id.ToString());
        return client;
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        foreach (var (key, value) in city.Settings.Concat(settings ?? [])) builder.UseSetting(key, value);
        // The system watches few files at once, and no setting changes here.
        builder.UseSetting("hostBuilder:reloadConfigOnChange", "false");
        builder.ConfigureLogging(logging =>
        {
            logging.ClearProviders();
            if (logs is not null) logging.AddProvider(logs).SetMinimumLevel(LogLevel.Debug);
        });
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(city.Clock);
            if (!signInByHeader) return;
            services.AddAuthentication().AddScheme<AuthenticationSchemeOptions, ByHeader>(ByHeader.Name, null);
            services.PostConfigure<AuthenticationOptions>(options => options.DefaultAuthenticateScheme = ByHeader.Name);
        });
    }

    // The reference data came with the start, the quizzes among them.
    protected override IHost CreateHost(IHostBuilder builder)
    {
        var host = base.CreateHost(builder);
        if (certified) Scene.Certify(city).GetAwaiter().GetResult();
        return host;
    }

    private sealed class ByHeader(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory logger, UrlEncoder encoder) : AuthenticationHandler<AuthenticationSchemeOptions>(options, logger, encoder)
    {
        public const string Name = "x-test-person";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers[Name] is [{ } id]
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, id)], Name)), Name))
            : AuthenticateResult.NoResult());
    }
}
