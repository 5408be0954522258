using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using System.Text;

namespace Recognition.Benchmarks;

/// <summary>One reader's open connection: a bare socket, so that asking takes little of the machine that answers.</summary>
internal sealed class Reader : IDisposable
{
    private readonly Socket socket = new(SocketType.Stream, ProtocolType.Tcp) { NoDelay = true };
    private readonly byte[] buffer = new byte[64 * 1024];

    private Reader() { }

    public static async Task<Reader> Of(Uri site)
    {
        var reader = new Reader();
        await reader.socket.ConnectAsync(IPAddress.Loopback, site.Port);
        return reader;
    }

    public static byte[] Request(string path, string cookies) =>
        Encoding.ASCII.GetBytes($"GET {path} HTTP/1.1\r\nHost: 127.0.0.1\r\nAccept: text/html\r\nAccept-Encoding: br, gzip\r\nCookie: {cookies}\r\n\r\n");

    /// <summary>Asks, and reads the answer to its end.</summary>
    /// <returns>The milliseconds to the first byte.</returns>
    /// <exception cref="InvalidOperationException">The answer is no page.</exception>
    public async Task<double> Ask(byte[] request)
    {
        var start = Stopwatch.GetTimestamp();
        await socket.SendAsync(request);
        var read = await socket.ReceiveAsync(buffer);
        var first = Stopwatch.GetElapsedTime(start).TotalMilliseconds;
        if (!buffer.AsSpan(0, read).StartsWith("HTTP/1.1 200"u8)) throw new InvalidOperationException(Encoding.ASCII.GetString(buffer, 0, read));
        // Pages come in chunks, of which the last is empty.
        while (!buffer.AsSpan(0, read).EndsWith("\r\n0\r\n\r\n"u8))
        {
            buffer.AsSpan(Math.Max(0, read - 7), Math.Min(7, read)).CopyTo(buffer);
            var kept = Math.Min(7, read);
            read = kept + await socket.ReceiveAsync(buffer.AsMemory(kept));
        }

        return first;
    }

    public void Dispose() => socket.Dispose();
}
