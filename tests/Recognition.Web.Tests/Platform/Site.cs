using System.Collections.Concurrent;
using System.Net;
using System.Security.Claims;
using System.Text.Encodings.Web;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging;
using Microsoft.Extensions.Options;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Tests.Platform;

/// <summary>The portal itself, serving a test city over HTTP; a header says who is signed in.</summary>
public sealed class Site(City city) : WebApplicationFactory<App>
{
    private const string Person = "X-Person";
    private static readonly HtmlParser Parser = new();

    /// <summary>How many questions the database was asked since the last <see cref="Forget"/>.</summary>
    public int Queries => counter.Count;

    /// <summary>What went wrong in the portal so far.</summary>
    public IEnumerable<Exception> Problems => counter.Problems;

    private readonly QueryCounter counter = new();

    public void Forget() => counter.Count = 0;

    /// <summary>A browser of somebody; null: nobody is signed in.</summary>
    public HttpClient As(Guid? person)
    {
        var client = CreateClient(new WebApplicationFactoryClientOptions { AllowAutoRedirect = false, HandleCookies = true });
        if (person is not null) client.DefaultRequestHeaders.Add(Person, person.ToString());
        return client;
    }

    /// <summary>Opens a page, fills the form that holds a control of this name, and posts it to its own address.</summary>
    /// <param name="button">The name and value of the button pressed.</param>
    public static async Task<HttpResponseMessage> Post(HttpClient browser, string address, string control, IEnumerable<KeyValuePair<string, string>> fields, (string Name, string Value)? button = null)
    {
        var page = Parser.ParseDocument(await browser.GetStringAsync(address));
        var form = page.Forms.First(form => form.Elements.OfType<IHtmlElement>().Any(element => element.GetAttribute("name") == control));
        var typed = fields.ToList();
        var names = typed.Select(field => field.Key).ToHashSet();
        var hidden = form.QuerySelectorAll("input[type=hidden]").Select(input => KeyValuePair.Create(input.GetAttribute("name") ?? "", input.GetAttribute("value") ?? "")).Where(field => !names.Contains(field.Key));
        if (button is { } pressed) typed.Add(new(pressed.Name, pressed.Value));
        return await browser.PostAsync(address, new FormUrlEncodedContent([.. hidden, .. typed]));
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseEnvironment("Testing");
        foreach (var (key, value) in city.Settings) builder.UseSetting(key, value);
        builder.ConfigureLogging(logging => logging.ClearProviders().AddProvider(counter).AddFilter("Microsoft.EntityFrameworkCore.Database.Command", LogLevel.Information));
        builder.ConfigureTestServices(services =>
        {
            services.AddSingleton<TimeProvider>(city.Clock);
            services.AddAuthentication(SignedIn.Scheme).AddScheme<AuthenticationSchemeOptions, SignedIn>(SignedIn.Scheme, null);
        });
    }

    // Answers for the header what the cookie answers in a browser; who is not signed in is sent to the sign-in page, as the cookie does.
    private sealed class SignedIn(IOptionsMonitor<AuthenticationSchemeOptions> options, ILoggerFactory loggers, UrlEncoder encoder)
        : AuthenticationHandler<AuthenticationSchemeOptions>(options, loggers, encoder)
    {
        public new const string Scheme = "Test";

        protected override Task<AuthenticateResult> HandleAuthenticateAsync() => Task.FromResult(Request.Headers[Person].ToString() is { Length: > 0 } person
            ? AuthenticateResult.Success(new AuthenticationTicket(new ClaimsPrincipal(new ClaimsIdentity([new Claim(Caller.EmployeeClaim, person)], Scheme)), Scheme))
            : AuthenticateResult.NoResult());

        protected override Task HandleChallengeAsync(AuthenticationProperties properties)
        {
            Response.Redirect("/sign-in");
            return Task.CompletedTask;
        }

        protected override Task HandleForbiddenAsync(AuthenticationProperties properties)
        {
            Response.StatusCode = (int)HttpStatusCode.Forbidden;
            return Task.CompletedTask;
        }
    }

    private sealed class QueryCounter : ILoggerProvider, ILogger
    {
        public int Count { get; set; }

        public ConcurrentBag<Exception> Problems { get; } = [];

        public ILogger CreateLogger(string categoryName) => this;

        public IDisposable? BeginScope<TState>(TState state) where TState : notnull => null;

        public bool IsEnabled(LogLevel logLevel) => true;

        public void Log<TState>(LogLevel logLevel, EventId eventId, TState state, Exception? exception, Func<TState, Exception?, string> formatter)
        {
            if (exception is not null) Problems.Add(exception);
            if (eventId.Name == "Microsoft.EntityFrameworkCore.Database.Command.CommandExecuted") Count++;
        }

        public void Dispose() { }
    }
}
