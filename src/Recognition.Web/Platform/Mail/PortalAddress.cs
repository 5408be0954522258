using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Mail;

/// <summary>Where people reach the portal, by the setting <c>Portal:Address</c>: what the links of letters begin with.</summary>
/// <param name="Address">Null where the setting is missing; letters then hold no link.</param>
public sealed record PortalAddress(Uri? Address)
{
    /// <exception cref="SettingWrong">The setting is no address of a whole host.</exception>
    public static PortalAddress Of(IConfiguration configuration)
    {
        if (configuration["Portal:Address"] is not { Length: > 0 } text) return new(configuration.IsDemo() ? OfDemo(configuration) : null);
        // The portal answers at the root of its host, so a path would lead nowhere.
        return Uri.TryCreate(text, UriKind.Absolute, out var address) && address.Scheme is "http" or "https" && address is { PathAndQuery: "/", Fragment: "", UserInfo: "" }
            ? new(address)
            : throw new SettingWrong($"Portal:Address is “{text}”: give the address under which people reach the portal, such as https://recognition.city.example, without a path.");
    }

    /// <param name="page">An address within the portal, such as <c>/leave</c>.</param>
    public string? Link(string page) => Address is null ? null : new Uri(Address, page).AbsoluteUri;

    // The demo is reached where it listens.
    private static Uri? OfDemo(IConfiguration configuration) =>
        ListenAddresses.Of(configuration).FirstOrDefault(address => !address.IsUnixPipe && !address.IsNamedPipe && address.Port != 0) is { } listens
        && Uri.TryCreate($"{listens.Scheme}://{listens.Host}:{listens.Port}", UriKind.Absolute, out var address) ? address : null;
}
