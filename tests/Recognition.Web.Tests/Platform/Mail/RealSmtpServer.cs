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

    /// <summary>The only calendar that came with the accepted messages, as Python's own mail reader takes it out of them.</summary>
    public async Task<byte[]> Calendar()
    {
        using var reader = Process.Start(new ProcessStartInfo("/usr/bin/python3", ["-c", TakeCalendarOut, .. folder.GetFiles("*.eml").Select(file => file.FullName)]) { RedirectStandardOutput = true })!;
        var text = await reader.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await reader.WaitForExitAsync(TestContext.Current.CancellationToken);
        return Convert.FromBase64String(text);
    }

    private const string TakeCalendarOut = """
        import base64, email, email.policy, sys
        parts = [part for name in sys.argv[1:] for part in email.message_from_binary_file(open(name, "rb"), policy=email.policy.default).walk() if part.get_content_type() == "text/calendar"]
        part, = parts
        assert part.get_filename() == "appointment.ics" and part.get_content_charset() == "utf-8", part.items()
        print(base64.b64encode(part.get_payload(decode=True)).decode())
        """;

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
