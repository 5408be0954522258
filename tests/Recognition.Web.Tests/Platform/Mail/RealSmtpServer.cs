using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

/// <summary>Debian's aiosmtpd as a process of its own, see smtp_server.py. A test that finds none is skipped and says so.</summary>
internal sealed class RealSmtpServer : IAsyncDisposable
{
    private readonly DirectoryInfo folder = Directory.CreateTempSubdirectory("smtp-");
    private readonly Process process;

    private RealSmtpServer(int port, bool signIn)
    {
        Settings = new MailSettings { Transport = "smtp", Host = "127.0.0.1", Port = port, StartTls = false, From = "Kansas City <portal@city.example>" };
        process = Process.Start(new ProcessStartInfo("/usr/bin/python3", [Path.Combine(AppContext.BaseDirectory, "Platform/Mail/smtp_server.py"), $"{port}", folder.FullName, .. signIn ? (string[])["sign-in"] : []])
        {
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        })!;
        process.BeginErrorReadLine();
    }

    public MailSettings Settings { get; }

    /// <summary>Everything that the server accepted.</summary>
    public IReadOnlyList<string> Accepted => [.. folder.GetFiles("*.eml").Select(file => File.ReadAllText(file.FullName))];

    public int AcceptedSoFar => folder.GetFiles("*.eml").Length;

    public static async Task<RealSmtpServer> Start(bool signIn = false)
    {
        Assert.SkipUnless(Directory.Exists("/usr/lib/python3/dist-packages/aiosmtpd"), "No SMTP server: ./test installs python3-aiosmtpd.");
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        var server = new RealSmtpServer(port, signIn);
        Assert.Equal("ready", await server.process.StandardOutput.ReadLineAsync(TestContext.Current.CancellationToken));
        return server;
    }

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
        folder.Delete(recursive: true);
    }
}
