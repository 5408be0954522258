using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Access.SignIn;

/// <summary>How the city's people sign in: the section <c>SignIn</c> of the configuration. appsettings.template.json says what each line means.</summary>
public sealed class SignInSettings
{
    public string Authority { get; set; } = "";

    public string ClientId { get; set; } = "";

    public string ClientSecret { get; set; } = "";

    /// <summary>The tenant's id that the claim <c>tid</c> must hold; empty where the provider has no tenants.</summary>
    public string Tenant { get; set; } = "";

    /// <summary>The claim that holds the employee number.</summary>
    public string EmployeeClaim { get; set; } = "employee_number";

    public string RolesClaim { get; set; } = "roles";

    public IList<string> Scopes { get; } = [];

    /// <summary>The provider's name of a role → the portal's (<see cref="Domain.Access.Role"/>); names that are equal need no line.</summary>
    public IDictionary<string, string> AppRoles { get; } = new Dictionary<string, string>();

    /// <summary>Null where the city has not set its sign-in up.</summary>
    /// <exception cref="SettingWrong">A line is missing or not usable: the portal does not start with half a sign-in.</exception>
    public static SignInSettings? Of(IConfiguration configuration)
    {
        var settings = new SignInSettings();
        configuration.GetSection("SignIn").Bind(settings);
        if (settings.Authority.Length == 0) return null;
        if (!Uri.TryCreate(settings.Authority, UriKind.Absolute, out var authority) || (authority.Scheme != Uri.UriSchemeHttps && !authority.IsLoopback))
            throw new SettingWrong("SignIn:Authority must be the https address of the city's sign-in, such as https://login.microsoftonline.com/<tenant>/v2.0.");
        if (settings.ClientId.Length == 0 || settings.ClientSecret.Length == 0)
            throw new SettingWrong("SignIn:ClientId and SignIn:ClientSecret are missing. The provider shows them where the portal was registered.");
        if (authority.Host == "login.microsoftonline.com" && settings.Tenant.Length == 0)
            throw new SettingWrong("SignIn:Tenant is missing. Entra ID serves many tenants: without it another's account could come in.");
        foreach (var role in settings.AppRoles.Values.Where(role => !Access.AppRoles.ByName.ContainsKey(role)))
            throw new SettingWrong($"SignIn:AppRoles names a role {role} that the sign-in cannot give. It gives {string.Join(", ", Access.AppRoles.ByName.Keys)}.");
        return settings;
    }
}
