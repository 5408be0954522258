using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json.Nodes;

namespace Recognition.Web.Platform.Pdf;

/// <summary>DevTools over a port on loopback: for Windows, where a process cannot be given further pipes.</summary>
internal sealed class DevToolsPort : IDevTools
{
    private const string Announces = "DevTools listening on ";

    private readonly ClientWebSocket socket = new();

    private DevToolsPort() { }

    public static ProcessStartInfo Start(string path, IEnumerable<string> arguments) =>
        new(path, [.. arguments, "--remote-debugging-address=127.0.0.1", "--remote-debugging-port=0"]) { RedirectStandardError = true, RedirectStandardOutput = true };

    public static async Task<DevToolsPort> Of(Process chromium, CancellationToken cancel)
    {
        var port = new DevToolsPort();
        await port.socket.ConnectAsync(await Address(chromium, cancel), cancel);
        return port;
    }

    public Task Send(byte[] message, CancellationToken cancel) => socket.SendAsync(message, WebSocketMessageType.Text, true, cancel);

    public async Task<JsonNode> Receive(CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancel);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("Chromium ended before it had printed.");
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        message.Position = 0;
        return (await JsonNode.ParseAsync(message, cancellationToken: cancel))!;
    }

    public void Dispose() => socket.Dispose();

    private static async Task<Uri> Address(Process chromium, CancellationToken cancel)
    {
        while (await chromium.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (!line.StartsWith(Announces, StringComparison.Ordinal)) continue;
            // What it says later is of no use, but a full pipe would stop it.
            _ = chromium.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = chromium.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Uri(line[Announces.Length..]);
        }

        throw new InvalidOperationException("Chromium ended before it could print.");
    }
}
