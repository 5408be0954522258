using System.Net;
using System.Net.Sockets;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Platform.Commands;

/// <summary>Where the portal is set to listen: Kestrel's own endpoints, else <c>urls</c>, else the ports that container images set. Empty: the framework's default, on loopback.</summary>
internal static class ListenAddresses
{
    public static IReadOnlyList<BindingAddress> Of(IConfiguration configuration)
    {
        var endpoints = configuration.GetSection("Kestrel:Endpoints").GetChildren().Select(endpoint => endpoint["Url"]).OfType<string>().ToList();
        if (endpoints.Count == 0) endpoints = [.. Parts(configuration["urls"])];
        if (endpoints.Count == 0) endpoints = [.. Parts(configuration["http_ports"]).Select(port => $"http://*:{port}"), .. Parts(configuration["https_ports"]).Select(port => $"https://*:{port}")];
        return [.. endpoints.Select(Parse)];
    }

    /// <summary>Tries each address before the framework does, which says what is wrong with all its inner works.</summary>
    /// <exception cref="SettingWrong">Something else listens there, or the portal may not; or it is the demo's, and others could reach it.</exception>
    public static void Demand(IConfiguration configuration)
    {
        foreach (var address in Of(configuration))
        {
            var isSocket = !address.IsUnixPipe && !address.IsNamedPipe;
            var ip = IPAddress.TryParse(address.Host, out var given) ? given : address.Host == "localhost" ? IPAddress.Loopback : IPAddress.Any;
            if (configuration.IsDemo() && !(isSocket && IPAddress.IsLoopback(ip))) throw new SettingWrong($"The demo lets anybody become anybody, so it listens on 127.0.0.1 alone, not on {(isSocket ? address.Host : address)}.");
            if (!isSocket || address.Port == 0) continue; // nothing else can hold it
            try
            {
                using var listener = new TcpListener(ip, address.Port);
                listener.Start();
            }
            catch (SocketException refused)
            {
                throw new SettingWrong(refused.SocketErrorCode == SocketError.AddressAlreadyInUse
                    ? $"Something else listens on {address} already, perhaps another portal. Stop it, or choose another address: --urls http://127.0.0.1:{address.Port + 1}."
                    : $"The portal cannot listen on {address}: {refused.Message}. Choose another address with --urls.");
            }
        }
    }

    private static BindingAddress Parse(string address)
    {
        try
        {
            return BindingAddress.Parse(address);
        }
        catch (FormatException)
        {
            throw new SettingWrong($"The portal cannot listen on “{address}”: give an address such as http://127.0.0.1:5080.");
        }
    }

    private static string[] Parts(string? list) => (list ?? "").Split(';', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
