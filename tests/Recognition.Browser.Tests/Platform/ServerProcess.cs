using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace Recognition.Browser.Tests.Platform;

/// <summary>The portal as a process of its own, which a test may kill and start again on the same port and database.</summary>
internal sealed class ServerProcess(string connection, string provider = "sqlite") : IAsyncDisposable
{
    private readonly int port = FreePort();
    private Process? process;

    public string Address => $"http://127.0.0.1:{port}/";

    public async Task Start()
    {
        var dll = typeof(Recognition.Web.App).Assembly.Location;
        var start = new ProcessStartInfo("dotnet", [dll, "--demo", "--Jobs:Run=false", "--urls", Address, "--Database:Provider", provider, "--Database:Connection", connection])
        {
            WorkingDirectory = Path.GetDirectoryName(dll),
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["ASPNETCORE_ENVIRONMENT"] = "Development"; // static web assets from their source folders
        process = Process.Start(start)!;
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
        using var http = new HttpClient();
        for (var tries = 0; ; tries++)
        {
            try
            {
                await http.GetAsync(Address);
                return;
            }
            catch (HttpRequestException) when (tries < 600 && !process.HasExited)
            {
                await Task.Delay(100);
            }
        }
    }

    public async Task Kill()
    {
        process!.Kill();
        await process.WaitForExitAsync();
    }

    public async ValueTask DisposeAsync()
    {
        if (process is { HasExited: false }) await Kill();
        process?.Dispose();
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }
}
