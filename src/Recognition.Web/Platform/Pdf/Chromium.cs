using System.Diagnostics;
using System.Net.WebSockets;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recognition.Web.Platform.Pdf;

/// <summary>
/// A running headless Chromium, spoken to by its DevTools protocol, one call at a time. Documents are handed over in memory: nothing
/// that is printed lies in a file, scripts are off, and the network is out of reach.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private const string Announces = "DevTools listening on ";

    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("print-");
    private readonly ClientWebSocket socket = new();
    private Process process = null!;
    private int calls;

    private Chromium() { }

    public bool HasEnded => process.HasExited || socket.State != WebSocketState.Open;

    public static async Task<Chromium> Start(string path, CancellationToken cancel)
    {
        var chromium = new Chromium();
        try
        {
            var start = new ProcessStartInfo(path) { RedirectStandardError = true, RedirectStandardOutput = true };
            foreach (var argument in chromium.Arguments()) start.ArgumentList.Add(argument);
            chromium.process = Process.Start(start)!;
            await chromium.socket.ConnectAsync(await chromium.Address(cancel), cancel);
            return chromium;
        }
        catch
        {
            await chromium.DisposeAsync();
            throw;
        }
    }

    /// <summary>Prints one document, tagged, with bookmarks from its headings; sizes and page numbers come from its <c>@page</c> rules.</summary>
    public async Task<byte[]> Print(string html, CancellationToken cancel)
    {
        var target = (string)(await Call("Target.createTarget", new { url = "about:blank" }, null, cancel))["targetId"]!;
        try
        {
            var session = (string)(await Call("Target.attachToTarget", new { targetId = target, flatten = true }, null, cancel))["sessionId"]!;
            await Call("Emulation.setScriptExecutionDisabled", new { value = true }, session, cancel);
            var frame = (string)(await Call("Page.getFrameTree", new { }, session, cancel))["frameTree"]!["frame"]!["id"]!;
            await Call("Page.setDocumentContent", new { frameId = frame, html }, session, cancel);
            var printed = await Call("Page.printToPDF", new { printBackground = true, preferCSSPageSize = true, generateTaggedPDF = true, generateDocumentOutline = true }, session, cancel);
            return Convert.FromBase64String((string)printed["data"]!);
        }
        finally
        {
            if (!HasEnded) await Call("Target.closeTarget", new { targetId = target }, null, cancel);
        }
    }

    public async ValueTask DisposeAsync()
    {
        socket.Dispose();
        if (process is not null)
        {
            if (!process.HasExited) process.Kill(entireProcessTree: true);
            await process.WaitForExitAsync(CancellationToken.None);
            process.Dispose();
        }

        try
        {
            profile.Delete(recursive: true);
        }
        catch (IOException)
        {
            // A helper process may hold a file a moment longer; the folder of temporary files is swept by the system.
        }
    }

    private IEnumerable<string> Arguments()
    {
        // Root, as in many containers, cannot have the sandbox; everybody else keeps it.
        if (OperatingSystem.IsLinux() && Environment.IsPrivilegedProcess) yield return "--no-sandbox";
        yield return "--headless";
        yield return "--disable-gpu";
        yield return "--no-first-run";
        yield return "--disable-background-networking";
        yield return "--disable-component-update";
        yield return "--disable-sync";
        yield return "--disable-dev-shm-usage"; // containers give it little room
        yield return "--host-resolver-rules=MAP * ~NOTFOUND";
        yield return $"--user-data-dir={profile.FullName}";
        yield return "--remote-debugging-address=127.0.0.1";
        yield return "--remote-debugging-port=0";
    }

    private async Task<Uri> Address(CancellationToken cancel)
    {
        while (await process.StandardError.ReadLineAsync(cancel) is { } line)
        {
            if (!line.StartsWith(Announces, StringComparison.Ordinal)) continue;
            // What it says later is of no use, but a full pipe would stop it.
            _ = process.StandardError.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            _ = process.StandardOutput.BaseStream.CopyToAsync(Stream.Null, CancellationToken.None);
            return new Uri(line[Announces.Length..]);
        }

        throw new InvalidOperationException("Chromium ended before it could print.");
    }

    private async Task<JsonNode> Call(string method, object parameters, string? session, CancellationToken cancel)
    {
        var id = ++calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        if (session is not null) call["sessionId"] = session;
        await socket.SendAsync(JsonSerializer.SerializeToUtf8Bytes(call), WebSocketMessageType.Text, true, cancel);
        while (true)
        {
            var answer = await Receive(cancel);
            if ((int?)answer["id"] != id) continue; // events are not asked for, but some come
            return answer["result"] ?? throw new InvalidOperationException($"Chromium refused {method}: {answer["error"]?.ToJsonString()}");
        }
    }

    private async Task<JsonNode> Receive(CancellationToken cancel)
    {
        var buffer = new byte[64 * 1024];
        using var message = new MemoryStream();
        WebSocketReceiveResult part;
        do
        {
            part = await socket.ReceiveAsync(buffer, cancel);
            if (part.MessageType == WebSocketMessageType.Close) throw new InvalidOperationException("Chromium ended while it printed.");
            message.Write(buffer, 0, part.Count);
        }
        while (!part.EndOfMessage);
        message.Position = 0;
        return (await JsonNode.ParseAsync(message, cancellationToken: cancel))!;
    }
}
