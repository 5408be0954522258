using System.Net;
using Microsoft.AspNetCore.HttpOverrides;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Access;

internal static class Proxies
{
    /// <summary>A proxy before the portal says over which protocol and from where people came. It is believed on this machine, and at the addresses of <c>Proxy:Addresses</c>.</summary>
    /// <exception cref="SettingWrong">An address is not one.</exception>
    public static void AddProxies(this WebApplicationBuilder builder)
    {
        var addresses = (builder.Configuration.GetSection("Proxy:Addresses").Get<string[]>() ?? [])
            .Select(text => IPAddress.TryParse(text, out var address) ? address : throw new SettingWrong($"Proxy:Addresses holds {text}, which is no IP address: give that of the proxy, such as 10.0.0.7.")).ToList();
        builder.Services.Configure<ForwardedHeadersOptions>(forwarded =>
        {
            forwarded.ForwardedHeaders = ForwardedHeaders.XForwardedFor | ForwardedHeaders.XForwardedProto;
            foreach (var address in addresses) forwarded.KnownProxies.Add(address);
        });
    }
}
