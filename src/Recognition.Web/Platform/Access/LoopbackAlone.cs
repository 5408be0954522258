using System.Net;
using Microsoft.AspNetCore.Connections;
using Microsoft.AspNetCore.Server.Kestrel.Transport.Sockets;

namespace Recognition.Web.Platform.Access;

/// <summary>Opens sockets on loopback and nowhere else. Every address comes by here, whichever setting named it.</summary>
internal sealed class LoopbackAlone(SocketTransportFactory sockets) : IConnectionListenerFactory
{
    /// <exception cref="InvalidOperationException">The address can be reached from another machine.</exception>
    public ValueTask<IConnectionListener> BindAsync(EndPoint endpoint, CancellationToken cancellationToken = default) =>
        endpoint is IPEndPoint { Address: var address } && IPAddress.IsLoopback(address)
            ? sockets.BindAsync(endpoint, cancellationToken)
            : throw new InvalidOperationException($"The demo lets anybody become anybody, so it listens on 127.0.0.1 alone, not on {endpoint}.");
}
