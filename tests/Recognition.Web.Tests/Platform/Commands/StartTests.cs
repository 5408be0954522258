using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Microsoft.Extensions.Configuration;
using Recognition.Web.Platform.Commands;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Platform.Commands;

/// <summary>The program as an operator starts it, in a folder that is not its own.</summary>
public sealed class StartTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory]
    [InlineData("does not start in production", "--demo")]
    [InlineData("listens on 127.0.0.1 alone, not on 0.0.0.0", "--demo", "--environment", "Development", "--urls", "http://0.0.0.0:5999")]
    [InlineData("listens on 127.0.0.1 alone, not on 0.0.0.0", "--demo", "--environment", "Development", "--urls", "http://127.0.0.1:0;http://0.0.0.0:0")]
    [InlineData("listens on 127.0.0.1 alone, not on [::]", "--demo", "--environment", "Development", "--Kestrel:Endpoints:A:Url", "http://[::]:0")]
    [InlineData("listens on 127.0.0.1 alone, not on http://unix:/tmp/portal.sock", "--demo", "--environment", "Development", "--urls", "http://unix:/tmp/portal.sock")]
    [InlineData("listens on 127.0.0.1 alone, not on *", "--demo", "--environment", "Development", "--http_ports", "0")]
    [InlineData("listens on 127.0.0.1 alone, not on *", "--demo", "--environment", "Development", "--http_ports", "5999")]
    [InlineData("cannot listen on “5999”", "--urls", "5999")]
    [InlineData("Database:Provider is “oracle”: say sqlite or postgres.", "--Database:Provider", "oracle")]
    [InlineData("Database:Connection cannot be read", "--Database:Connection", "recognition.db")]
    [InlineData("The database cannot be opened (/dev/null/x.db)", "--Database:Connection", "Data Source=/dev/null/x.db", "--urls", "http://127.0.0.1:0")]
    [InlineData("SignIn:ClientId and SignIn:ClientSecret are missing.", "--SignIn:Authority", "https://id.example")]
    [InlineData("Proxy:Addresses holds nginx, which is no IP address", "--Proxy:Addresses:0", "nginx")]
    [InlineData("Limits:OpenPostsPerMinute is “0”: give a whole number from 1.", "--Limits:OpenPostsPerMinute", "0")]
    [InlineData("Limits:OpenPostsPerMinute is “many”: give a whole number from 1.", "--Limits:OpenPostsPerMinute", "many")]
    [InlineData("Mail:Transport is “pigeon”: say pickup or smtp.", "--Mail:Transport", "pigeon")]
    [InlineData("Portal:Address is “portal.city.example”: give the address", "--Portal:Address", "portal.city.example")]
    [InlineData("Portal:Address is “ftp://portal.city.example”: give the address", "--Portal:Address", "ftp://portal.city.example")]
    [InlineData("Portal:Address is “https://portal.city.example/here”: give the address", "--Portal:Address", "https://portal.city.example/here")]
    public async Task What_is_set_up_wrongly_is_said_in_a_sentence(string sentence, params string[] args)
    {
        var (code, _, stderr) = await Run(args);
        Assert.Contains(sentence, stderr, StringComparison.Ordinal);
        Assert.Equal(1, code);
        Assert.Single(stderr.Trim().Split('\n'));
    }

    [Fact]
    public async Task A_port_on_which_something_else_listens_is_said()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        var port = ((IPEndPoint)other.LocalEndpoint).Port;
        var (code, _, stderr) = await Run("--urls", $"http://127.0.0.1:{port}");
        Assert.Equal($"Something else listens on http://127.0.0.1:{port} already, perhaps another portal. Stop it, or choose another address: --urls http://127.0.0.1:{port + 1}.", stderr.Trim());
        Assert.Equal(1, code);
    }

    [Fact]
    public async Task A_database_that_is_not_there_is_not_made_by_the_check_of_the_trail()
    {
        var (code, stdout, stderr) = await Run("verify-audit", "--Database:Connection", "Data Source=not-there/recognition.db");
        var file = Path.Combine(ProgramFolder.Path, "not-there", "recognition.db");
        Assert.StartsWith($"There is no database at {file}.", stderr, StringComparison.Ordinal);
        Assert.Equal((2, ""), (code, stdout));
        Assert.False(Directory.Exists(Path.GetDirectoryName(file)));
    }

    [Fact]
    public async Task A_file_that_is_no_database_is_said_with_its_place()
    {
        var file = Path.GetTempFileName();
        await File.WriteAllTextAsync(file, "not a database, but longer than the header of one, which has a hundred bytes and a magic word at its beginning", Cancel);
        var (code, _, stderr) = await Run("verify-audit", "--Database:Connection", $"Data Source={file}");
        Assert.Equal(2, code);
        Assert.StartsWith($"The audit trail could not be read ({file}): ", Assert.Single(stderr.Trim().Split('\n')), StringComparison.Ordinal);
        File.Delete(file);
    }

    [Theory]
    [InlineData("Data Source=data/recognition.db", "data/recognition.db")]
    [InlineData("Data Source=/srv/recognition.db", "/srv/recognition.db")]
    public void A_database_lies_where_its_path_says_from_the_programs_folder(string connection, string place)
    {
        var found = DatabasePlace.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Database:Connection", connection)]).Build());
        Assert.Equal(Path.Combine(ProgramFolder.Path, place), found.Place);
        Assert.Contains(found.Place, found.Connection, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_said_of_a_server_holds_no_password_and_it_gives_thirty_connections_where_nobody_says_how_many()
    {
        const string connection = "Host=db.city.example;Database=portal;Username=portal;Password=hidden";
        var found = DatabasePlace.Of(new ConfigurationBuilder().AddInMemoryCollection([new("Database:Provider", "postgres"), new("Database:Connection", connection)]).Build());
        Assert.Equal(("db.city.example, portal", connection + ";Maximum Pool Size=30"), (found.Place, found.Connection));
    }

    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("verify-audit", "--help")]
    public async Task Who_asks_for_help_is_told_the_commands_and_no_portal_is_served(params string[] args)
    {
        var (code, stdout, stderr) = await Run(args);
        Assert.Equal((0, ""), (code, stderr));
        Assert.All(["appoint-first NUMBER", "verify-audit [--anchor HASH]", "recount FILE", "rescore FILE", "walkthrough --out FOLDER", "--demo"], command => Assert.Contains(command, stdout, StringComparison.Ordinal));
    }

    [Fact]
    public async Task A_command_that_there_is_not_is_refused_with_those_that_there_are()
    {
        var (code, stdout, stderr) = await Run("serve", "--demo");
        Assert.Equal((2, ""), (code, stdout));
        Assert.StartsWith("There is no command “serve”.", stderr, StringComparison.Ordinal);
        Assert.Contains("verify-audit [--anchor HASH]", stderr, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Stdout, string Stderr)> Run(params string[] args)
    {
        var elsewhere = Directory.CreateTempSubdirectory("elsewhere-");
        using var program = Process.Start(new ProcessStartInfo("dotnet", [typeof(App).Assembly.Location, .. args]) { WorkingDirectory = elsewhere.FullName, RedirectStandardOutput = true, RedirectStandardError = true })!;
        var (stdout, stderr) = (program.StandardOutput.ReadToEndAsync(Cancel), program.StandardError.ReadToEndAsync(Cancel));
        await program.WaitForExitAsync(Cancel);
        Assert.Empty(elsewhere.GetFileSystemInfos());
        elsewhere.Delete();
        return (program.ExitCode, await stdout, await stderr);
    }
}
