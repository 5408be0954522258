using System.Diagnostics;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace Recognition.Web.Platform.Pdf;

/// <summary>
/// A running headless Chromium, spoken to by its DevTools protocol, one call at a time. Documents are handed over in memory: nothing
/// that is printed lies in a file, scripts are off, and the network is out of reach.
/// </summary>
internal sealed class Chromium : IAsyncDisposable
{
    private readonly DirectoryInfo profile = Directory.CreateTempSubdirectory("print-");
    private Process? process;
    private IDevTools? tools;
    private string session = "", frame = "";
    private int calls;

    private Chromium() { }

    public bool HasEnded => process!.HasExited;

    public static async Task<Chromium> Start(string path, CancellationToken cancel)
    {
        var chromium = new Chromium();
        try
        {
            await chromium.Connect(path, cancel);
            await chromium.OpenTab(cancel);
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
        await Call("Page.setDocumentContent", new { frameId = frame, html }, cancel);
        var printed = await Call("Page.printToPDF", new { printBackground = true, preferCSSPageSize = true, generateTaggedPDF = true, generateDocumentOutline = true }, cancel);
        return Convert.FromBase64String((string)printed["data"]!);
    }

    public async ValueTask DisposeAsync()
    {
        tools?.Dispose();
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

    private async Task Connect(string path, CancellationToken cancel)
    {
        if (OperatingSystem.IsWindows())
        {
            process = Process.Start(DevToolsPort.Start(path, Arguments()))!;
            tools = await DevToolsPort.Of(process, cancel);
        }
        else
        {
            process = Process.Start(DevToolsPipe.Start(path, Arguments()))!;
            tools = new DevToolsPipe(process);
        }
    }

    // One tab prints all documents, one after the other: opening another takes as long as printing a short one.
    private async Task OpenTab(CancellationToken cancel)
    {
        var target = (string)(await Call("Target.createTarget", new { url = "about:blank" }, cancel))["targetId"]!;
        session = (string)(await Call("Target.attachToTarget", new { targetId = target, flatten = true }, cancel))["sessionId"]!;
        await Call("Emulation.setScriptExecutionDisabled", new { value = true }, cancel);
        frame = (string)(await Call("Page.getFrameTree", new { }, cancel))["frameTree"]!["frame"]!["id"]!;
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
    }

    private async Task<JsonNode> Call(string method, object parameters, CancellationToken cancel)
    {
        var id = ++calls;
        var call = new JsonObject { ["id"] = id, ["method"] = method, ["params"] = JsonSerializer.SerializeToNode(parameters) };
        if (session.Length > 0) call["sessionId"] = session;
        await tools!.Send(JsonSerializer.SerializeToUtf8Bytes(call), cancel);
        while (true)
        {
            var answer = await tools.Receive(cancel);
            if ((int?)answer["id"] != id) continue; // events are not asked for, but some come
            return answer["result"] ?? throw new InvalidOperationException($"Chromium refused {method}: {answer["error"]?.ToJsonString()}");
        }
    }
}
