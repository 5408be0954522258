using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Platform.Access.SignIn;

internal static partial class SignInFeature
{
    /// <summary>The keys that protect cookies, and the city's sign-in where it is set up.</summary>
    public static void AddSignIn(this WebApplicationBuilder builder)
    {
        builder.Services.AddDataProtection().SetApplicationName("recognition-portal");
        builder.Services.AddSingleton<KeysInDatabase>();
        builder.Services.AddOptions<KeyManagementOptions>().Configure<KeysInDatabase>((keys, stored) => keys.XmlRepository = stored);
        if (builder.IsDemo() || SignInSettings.Of(builder.Configuration) is not { } settings) return;

        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(services => new CityProvider(settings, new HttpClient { Timeout = TimeSpan.FromSeconds(20) }, services.GetRequiredService<TimeProvider>()));
        builder.Services.AddSingleton<IdToken>();
        builder.Services.AddAuthentication().AddOAuth<CitySignInOptions, CitySignIn>(CitySignIn.CityScheme, options =>
        {
            options.Settings = settings;
            (options.ClientId, options.ClientSecret) = (settings.ClientId, settings.ClientSecret);
            // The true ones come from the provider's own document before they are used.
            (options.AuthorizationEndpoint, options.TokenEndpoint) = (settings.Authority, settings.Authority);
            options.CallbackPath = "/sign-in/answer";
            options.UsePkce = true;
            options.SignInScheme = CookieAuthenticationDefaults.AuthenticationScheme;
            // The provider leads back by a link, for which Lax is enough.
            options.CorrelationCookie.SameSite = SameSiteMode.Lax;
            options.CorrelationCookie.SecurePolicy = builder.Environment.IsDevelopment() ? CookieSecurePolicy.SameAsRequest : CookieSecurePolicy.Always;
            options.RemoteAuthenticationTimeout = TimeSpan.FromMinutes(15);
            options.Scope.Add("openid");
            foreach (var scope in settings.Scopes.Where(scope => scope != "openid")) options.Scope.Add(scope);
            options.Events.OnRemoteFailure = Refuse;
        });
    }

    public static void MapSignIn(this WebApplication app)
    {
        if (app.Services.GetService<SignInSettings>() is null)
        {
            if (!app.Configuration.IsDemo()) NotSetUp(app.Logger);
            return;
        }

        app.MapGet("/sign-in/start", (string? returnTo) =>
            Results.Challenge(new AuthenticationProperties { RedirectUri = LocalAddress.Of(returnTo) }, [CitySignIn.CityScheme])).AllowAnonymous();
    }

    private static Task Refuse(RemoteFailureContext context)
    {
        // All else that failed is the provider's or the portal's own trouble: its cause is logged, and trying again may help.
        var refused = context.Failure as SignInRefused ?? context.Failure?.InnerException as SignInRefused ?? new SignInRefused(SignInReason.Provider, context.Failure);
        LogRefusal(context.HttpContext, refused);
        context.Response.Redirect(SignInRefused.Page(refused.Why));
        context.HandleResponse();
        return Task.CompletedTask;
    }

    internal static void LogRefusal(HttpContext http, SignInRefused refused) =>
        Refused(http.RequestServices.GetRequiredService<ILoggerFactory>().CreateLogger("Recognition.SignIn"), refused.Why, refused.InnerException);

    [LoggerMessage(Level = LogLevel.Warning, Message = "Nobody can sign in: set SignIn:Authority, SignIn:ClientId and SignIn:ClientSecret in appsettings.json beside the program; appsettings.template.json says what they mean")]
    private static partial void NotSetUp(ILogger logger);

    [LoggerMessage(Level = LogLevel.Warning, Message = "A sign-in was refused: {Why}")]
    private static partial void Refused(ILogger logger, SignInReason why, Exception? cause);
}
