using System.Net;
using System.Runtime.CompilerServices;
using System.Security.Claims;
using System.Text;
using System.Text.RegularExpressions;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;

namespace Recognition.Web.Tests.Access;

/// <summary>
/// Who may do what, as it is, against the table that was read and found right (matrix.md). An entry without a row, a row without an entry
/// and a cell that differs are each told. To take the table as found, run with RECOGNITION_TAKE_MATRIX=1 and read the difference before it is kept.
/// </summary>
public sealed partial class MatrixTests
{
    [Fact]
    public async Task Every_page_endpoint_and_use_case_opens_to_those_whom_the_table_names_and_to_nobody_else()
    {
        await using var city = await City.Found("sqlite");
        await MatrixCast.Settle(city);
        var found = new SortedDictionary<string, bool[]>(StringComparer.Ordinal);
        foreach (var (name, cells) in await Http(city)) found.Add(name, cells);
        foreach (var (name, cells) in await UseCases(city)) found.Add(name, cells);
        Assert.True(found.Count > 100, "The walk must find the portal's entries.");

        var table = Written(found);
        if (Environment.GetEnvironmentVariable("RECOGNITION_TAKE_MATRIX") == "1") await File.WriteAllTextAsync(TablePath(), table, TestContext.Current.CancellationToken);
        var (expected, actual) = (await File.ReadAllLinesAsync(TablePath(), TestContext.Current.CancellationToken), table.TrimEnd('\n').Split('\n'));
        Assert.True(expected.SequenceEqual(actual), "The table and the portal differ (- table, + portal):\n"
            + string.Join('\n', expected.Except(actual).Select(line => "- " + line).Concat(actual.Except(expected).Select(line => "+ " + line))));
    }

    private static async Task<Dictionary<string, bool[]>> Http(City city)
    {
        using var host = new PortalHost(city, signInByHeader: true);
        var rows = HttpEntries.All(host).DistinctBy(entry => entry.Name).ToDictionary(entry => entry.Name, _ => new bool[MatrixCast.Columns.Count]);
        for (var column = 0; column < MatrixCast.Columns.Count; column++)
        {
            using var client = host.As(MatrixCast.Columns[column].Person);
            if (MatrixCast.Columns[column].Name == MatrixCast.Device)
            {
                foreach (var (name, method, address) in HttpEntries.All(host)) rows[name][column] = await OpensToDevice(host, method, address);
                continue;
            }

            var token = await HttpEntries.Token(client);
            foreach (var (name, method, address) in HttpEntries.All(host)) rows[name][column] = await HttpEntries.Opens(client, method, address, token);
        }

        return rows;
    }

    // On the pages of its own shop; those of another must be as closed to it as to nobody.
    private static async Task<bool> OpensToDevice(PortalHost host, HttpMethod method, string address)
    {
        using var client = host.Client();
        client.DefaultRequestHeaders.Add("Cookie", $"{LinkedDevices.Cookie}={Uri.EscapeDataString(MatrixCast.Token)}");
        var own = OfShop().Replace(address, $"/shops/mine/{MatrixCast.LinkedShop}");
        if (own == address) return await HttpEntries.Opens(client, method, address, "");
        using var other = new HttpRequestMessage(method, address) { Content = method == HttpMethod.Get ? null : new FormUrlEncodedContent([]) };
        Assert.Contains((await client.SendAsync(other, TestContext.Current.CancellationToken)).StatusCode, (HttpStatusCode[])[HttpStatusCode.Redirect, HttpStatusCode.Gone]);
        return await HttpEntries.Opens(client, method, own, "");
    }

    [GeneratedRegex("^/shops/mine/[0-9a-f-]{36}")]
    private static partial Regex OfShop();

    private static async Task<Dictionary<string, bool[]>> UseCases(City city)
    {
        var rows = new Dictionary<string, bool[]>();
        foreach (var (name, method, forked) in UseCaseEntries.All())
        {
            var cells = rows[name] = new bool[MatrixCast.Columns.Count];
            for (var column = 0; column < cells.Length; column++) cells[column] = await UseCaseEntries.Opens(city, method, forked, Principal(MatrixCast.Columns[column]));
        }

        return rows;
    }

    private static ClaimsPrincipal Principal((string Name, Guid? Person) column) => column.Name == MatrixCast.Device
        ? new(new ClaimsIdentity([new Claim(Caller.DeviceClaim, ShopLink.HashOf(MatrixCast.Token))], "test"))
        : new(column.Person is { } id ? new ClaimsIdentity([new Claim(Caller.EmployeeClaim, id.ToString())], "test") : new ClaimsIdentity());

    private static string Written(SortedDictionary<string, bool[]> rows)
    {
        var text = new StringBuilder("""
            # Who may do what

            Each row is an entry of the portal: a page, another address, or a method of a use case or read class. Each column is somebody with
            that one role. "yes" means that the doors open; whose records are then seen or changed is each feature's own test. The test
            MatrixTests walks every entry as everybody and fails where this table and the portal differ.


            """);
        text.Append("| entry |").AppendJoin('|', MatrixCast.Columns.Select(column => $" {column.Name} ")).Append("|\n");
        text.Append("|---|").AppendJoin('|', MatrixCast.Columns.Select(_ => "---")).Append("|\n");
        foreach (var (name, cells) in rows) text.Append("| ").Append(name).Append(" |").AppendJoin('|', cells.Select(cell => cell ? " yes " : " – ")).Append("|\n");
        return text.ToString();
    }

    private static string TablePath([CallerFilePath] string here = "") => Path.Combine(Path.GetDirectoryName(here)!, "matrix.md");
}
