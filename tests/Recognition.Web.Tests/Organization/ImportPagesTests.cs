using System.Net;
using System.Text;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Web.Organization;

namespace Recognition.Web.Tests.Organization;

/// <summary>The import as a person does it: choose the file, look, import, and press the button again.</summary>
public sealed partial class ImportPagesTests
{
    private const string Head = "Number,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\n";
    private const string File = Head + "2001,Eve Moss,,,WATER,,1009,2026-11-09,\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_file_is_shown_then_imported_and_a_second_press_does_no_more(City city)
    {
        using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var preview = (await Upload(hr, Encoding.UTF8.GetBytes(File))).Headers.Location!.AbsolutePath;
        Assert.StartsWith("/administration/people/import/", preview, StringComparison.Ordinal);
        var page = await hr.GetStringAsync(preview, Cancel);
        Assert.Contains("Eve Moss", page, StringComparison.Ordinal);
        Assert.Contains("new,2,2001,Eve Moss,,,Water Services", await hr.GetStringAsync(preview + ".csv", Cancel), StringComparison.Ordinal);

        for (var press = 0; press < 2; press++)
        {
            using var form = new FormUrlEncodedContent(Hidden().Matches(page.Split("<form").Single(form => form.Contains("Input.Fingerprint", StringComparison.Ordinal))).Select(m => new KeyValuePair<string, string>(m.Groups[1].Value, m.Groups[2].Value)));
            var answer = await hr.PostAsync(preview, form, Cancel);
            Assert.Equal((HttpStatusCode.Found, "/administration/people"), (answer.StatusCode, answer.Headers.Location?.AbsolutePath));
        }

        await using var db = city.Db();
        Assert.Equal(1, await db.Employees.CountAsync(e => e.Number == "2001", Cancel));
        var after = await Text(await hr.GetAsync(preview, Cancel));
        Assert.Contains("This file was imported", after, StringComparison.Ordinal);
        Assert.Contains("Imported: 1 employee new, 0 changed", after, StringComparison.Ordinal);
        Assert.Contains("href=\"/administration/people\"", after, StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"/administration/people/import/{Guid.NewGuid()}", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_line_that_gives_the_importer_a_report_is_shown_as_left_and_does_not_hold_up_the_file(City city)
    {
        using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var preview = (await Upload(hr, Encoding.UTF8.GetBytes(File + "1010,Clara Nye,1010@city.example,,WATER,,1001,2020-05-01,\n"))).Headers.Location!.AbsolutePath;
        var page = await Text(await hr.GetAsync(preview, Cancel));
        Assert.Contains("Left for another person (1)", page, StringComparison.Ordinal);
        Assert.Contains("Clara Nye would report to you", page, StringComparison.Ordinal);
        Assert.Contains("Import 1 line", page, StringComparison.Ordinal);
    }

    [Fact]
    public async Task What_is_wrong_with_the_file_stands_by_its_field()
    {
        await using var city = await City.Found("sqlite");
        using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        Assert.Contains("it lacks “Mail”", await Text(await Upload(hr, "Number,Name,Title,Department,Division,Supervisor number,Started on,Left on\n1"u8.ToArray())), StringComparison.Ordinal);
        Assert.Contains("The file is larger than 8 MB.", await Text(await Upload(hr, new byte[PersonnelCsv.MostBytes + 1])), StringComparison.Ordinal);
        Assert.Contains("Choose the file first.", await Text(await Upload(hr, null)), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_file_that_is_too_large_is_told_so_by_the_page_and_one_that_the_portal_does_not_read_by_the_portal()
    {
        await using var city = await City.Found("sqlite");
        using var host = new PortalHost(city, signInByHeader: true);
        host.UseKestrel(0); // it is the server that stops reading
        host.StartServer();
        using var hr = host.As(Cast.Hr);
        // The server answers before the file is sent.
        hr.DefaultRequestHeaders.ExpectContinue = true;
        Assert.Contains("The file is larger than 8 MB.", await Text(await Upload(hr, new byte[9_000_000])), StringComparison.Ordinal);
        var refused = await Upload(hr, new byte[11_000_000]);
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
        Assert.Contains("What you sent is larger than the portal takes.", await Text(refused), StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_list_is_searched_by_its_address_and_exported_without_formulas()
    {
        await using var city = await City.Found("sqlite");
        await using (var db = city.Db())
        {
            db.Add(new Recognition.Domain.Organization.Employee(Guid.NewGuid(), "3001", "=HYPERLINK(\"x\")", null, Cast.Water, new DateOnly(2020, 5, 1)));
            await db.SaveChangesAsync(Cancel);
        }

        using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var page = await Text(await hr.GetAsync($"/administration/people?search=CLARA&department={Cast.Water}", Cancel));
        Assert.Contains("1 person", page, StringComparison.Ordinal);
        Assert.Contains("Clara Nye", page, StringComparison.Ordinal);
        Assert.Contains("3001,\"'=HYPERLINK(\"\"x\"\")\"", await hr.GetStringAsync("/administration/people.csv", Cancel), StringComparison.Ordinal);
    }

    private static async Task<HttpResponseMessage> Upload(HttpClient client, byte[]? content)
    {
        var page = await client.GetStringAsync("/administration/people/import", Cancel);
        using var form = new MultipartFormDataContent();
        foreach (Match field in Hidden().Matches(page.Split("enctype=\"multipart/form-data\"")[1].Split("</form>")[0])) form.Add(new StringContent(field.Groups[2].Value), field.Groups[1].Value);
        if (content is not null) form.Add(new ByteArrayContent(content), "File", "people.csv");
        return await client.PostAsync("/administration/people/import", form, Cancel);
    }

    private static async Task<string> Text(HttpResponseMessage answer) => WebUtility.HtmlDecode(await answer.Content.ReadAsStringAsync(Cancel));

    [GeneratedRegex("<input type=\"hidden\" name=\"([^\"]+)\" value=\"([^\"]*)\"")]
    private static partial Regex Hidden();
}
