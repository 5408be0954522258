using System.Diagnostics;
using System.Text.Json.Nodes;

namespace Recognition.Web.Platform.Pdf;

/// <summary>
/// DevTools over two pipes that Chromium inherits, each message ended by a zero: no port is open through which another user of the
/// machine could read what is printed. Everywhere but on Windows.
/// </summary>
internal sealed class DevToolsPipe(Process chromium) : IDevTools
{
    /// <summary>Chromium reads from descriptor 3 and writes to 4; .NET hands down 0 to 2 alone, so a shell moves them before it becomes Chromium.</summary>
    public static ProcessStartInfo Start(string path, IEnumerable<string> arguments) => new("/bin/sh", ["-c", "exec \"$0\" \"$@\" 3<&0 4>&1 0</dev/null 1>/dev/null 2>/dev/null", path, .. arguments, "--remote-debugging-pipe"])
    {
        RedirectStandardInput = true,
        RedirectStandardOutput = true,
    };

    private readonly Stream to = chromium.StandardInput.BaseStream, from = chromium.StandardOutput.BaseStream;
    private readonly byte[] buffer = new byte[64 * 1024];
    private int start, end;

    public async Task Send(byte[] message, CancellationToken cancel)
    {
        await to.WriteAsync((byte[])[.. message, 0], cancel);
        await to.FlushAsync(cancel);
    }

    public async Task<JsonNode> Receive(CancellationToken cancel)
    {
        using var message = new MemoryStream();
        while (true)
        {
            var length = buffer.AsSpan(start, end - start).IndexOf((byte)0);
            message.Write(buffer, start, length < 0 ? end - start : length);
            if (length >= 0)
            {
                start += length + 1;
                return JsonNode.Parse(message.GetBuffer().AsSpan(0, (int)message.Length))!;
            }

            (start, end) = (0, await from.ReadAsync(buffer, cancel).AsTask().WaitAsync(cancel));
            if (end == 0) throw new InvalidOperationException("Chromium ended before it had printed.");
        }
    }

    public void Dispose()
    {
        to.Dispose();
        from.Dispose();
    }
}
