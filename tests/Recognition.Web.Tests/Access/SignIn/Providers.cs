using System.Diagnostics;
using System.Net.Http.Json;
using System.Text.Json;

namespace Recognition.Web.Tests.Access.SignIn;

/// <summary>
/// Two OpenID Connect providers in a Node process of their own: oidc-provider, which keeps every rule, and oauth2-mock-server, which can be
/// told to break one. Where npm cannot bring them, the tests that need them are skipped and say so.
/// </summary>
public sealed class Providers : IAsyncLifetime
{
    // The newest that run on Node 20.
    private static readonly string[] Packages = ["oidc-provider@8.8.1", "oauth2-mock-server@8.2.3"];

    private readonly HttpClient http = new();
    private Process? node;
    private string control = "", script = "";

    public string? Missing { get; private set; }

    /// <summary>Keeps every rule, PKCE among them.</summary>
    public string Strict { get; private set; } = "";

    /// <summary>Breaks the rule that <see cref="Break"/> names.</summary>
    public string Lax { get; private set; } = "";

    public async ValueTask InitializeAsync()
    {
        try
        {
            var folder = await Install();
            // Beside its modules, since Node looks for them from there; a name of its own, since runs may meet.
            script = Path.Combine(folder, $"providers-{Guid.NewGuid():N}.mjs");
            File.Copy(Path.Combine(AppContext.BaseDirectory, "Access", "SignIn", "providers.mjs"), script);
            node = Start("node", folder, script);
            while (await node.StandardOutput.ReadLineAsync() is { } line)
            {
                if (!line.StartsWith('{')) continue;
                var said = JsonDocument.Parse(line).RootElement;
                (Strict, Lax, control) = (said.GetProperty("strict").GetString()!, said.GetProperty("lax").GetString()!, said.GetProperty("control").GetString()!);
                _ = node.StandardOutput.ReadToEndAsync();
                return;
            }

            Missing = "The providers did not start: " + await node.StandardError.ReadToEndAsync();
        }
        catch (Exception absent) when (absent is System.ComponentModel.Win32Exception or InvalidOperationException)
        {
            Missing = $"No OpenID Connect provider, which npm brings: {absent.Message}";
        }
    }

    /// <summary>How the lax provider's next tokens come out; an empty object: right.</summary>
    public async Task Break(object how) => (await http.PostAsJsonAsync(control, how)).EnsureSuccessStatusCode();

    public ValueTask DisposeAsync()
    {
        node?.Kill();
        node?.Dispose();
        http.Dispose();
        if (script.Length > 0) File.Delete(script);
        return ValueTask.CompletedTask;
    }

    private static async Task<string> Install()
    {
        var folder = Path.Combine(Path.GetTempPath(), "recognition-providers-" + string.Join('-', Packages).Replace('@', '-'));
        if (Directory.Exists(Path.Combine(folder, "node_modules"))) return folder;
        var fresh = Directory.CreateTempSubdirectory("providers-").FullName;
        using var npm = Start("npm", fresh, ["install", "--no-audit", "--no-fund", .. Packages]);
        var (said, wrong) = (npm.StandardOutput.ReadToEndAsync(), npm.StandardError.ReadToEndAsync());
        await npm.WaitForExitAsync();
        if (npm.ExitCode != 0) throw new InvalidOperationException($"npm failed: {await said} {await wrong}");
        // Another run may have been quicker; then its folder serves.
        try { Directory.Move(fresh, folder); }
        catch (IOException) { Directory.Delete(fresh, recursive: true); }
        return folder;
    }

    private static Process Start(string program, string folder, params string[] arguments) =>
        Process.Start(new ProcessStartInfo(program, arguments) { WorkingDirectory = folder, RedirectStandardInput = true, RedirectStandardOutput = true, RedirectStandardError = true })!;
}
