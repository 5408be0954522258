using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Tests.Platform.BadInput;

/// <summary>Files that were spoiled on their way: personnel files by upload, contests and shops by command.</summary>
public sealed class BadFilesTests
{
    private const string People = "Number,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\n2001,Eve Moss,eve@city.example,Clerk,WATER,,1009,2026-11-09,\n1010,Clara Nye,,,Water Services,,1009,2020-05-01,2026-12-31\n";

    private const string Contest = """{ "method": "ranked", "nominees": ["Ada", "Ben"], "ballots": [{ "ranking": ["Ada", "Ben"] }, { "ranking": [] }] }""";

    private const string Shops = """{ "form": { "name": "Phone shop", "version": 3, "overall": "pooled", "sections": [ { "key": "A", "title": "Greeting", "questions": [ { "key": "A1", "text": "Hm?", "kind": "yesNo", "required": true } ] } ] }, "shops": [ { "id": "S-1", "answers": { "A1": "yes" } } ] }""";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases(Full = true)]
    public async Task A_spoiled_personnel_file_is_refused_or_shown_and_changes_nobody(City city)
    {
        await using var site = await Site.Over(city, Cancel, Cast.Hr);
        var form = site.Forms.Single(form => form.Fields.Any(field => field.Kind == FieldKind.File));
        var chance = new Random(20261110);
        byte[][] whole = [[], [0x89, 0x50, 0x4E, 0x47], Encoding.Unicode.GetBytes(People), new byte[1000], "PK\u0003\u0004"u8.ToArray(), new byte[10_000_000], Encoding.UTF8.GetBytes(People.Split('\n')[0]), Encoding.UTF8.GetBytes(People + new string('x', 1_000_000)), Encoding.UTF8.GetBytes(People + new string('"', 999))];
        var files = whole.Concat(Enumerable.Range(0, 200).Select(_ => Encoding.UTF8.GetBytes(Spoiled(People, chance)))).ToList();
        var people = await Everybody(city);
        var wrong = await Site.Ask(files.Select((file, i) => ($"file {i}", (Func<Task<HttpResponseMessage>>)(() => Upload(form, file)))), refused: false, Cancel);
        Assert.True(wrong.Count == 0, $"{string.Join('\n', wrong)}\n{site.Errors}");
        Assert.Equal(people, await Everybody(city));
    }

    [Fact]
    public void Spoiled_documents_are_counted_and_scored_or_refused_in_one_line()
    {
        var (chance, taken) = (new Random(20261110), 0);
        for (var i = 0; i < 1000; i++)
        {
            taken += Run(RecountCommand.Run, Spoiled(Contest, chance));
            taken += Run(RescoreCommand.Run, Spoiled(Shops, chance));
        }

        foreach (var odd in (string[])["", "[]", "null", "\0", new string('[', 200_000), "{\"method\":\"\\ud800\"}", "\uFEFF{}"])
        {
            Assert.Equal(0, Run(RecountCommand.Run, odd));
            Assert.Equal(0, Run(RescoreCommand.Run, odd));
        }

        Assert.InRange(taken, 1, 1500);
    }

    private static int Run(Func<string[], TextReader, TextWriter, TextWriter, int> command, string document)
    {
        using var stdout = new StringWriter();
        using var stderr = new StringWriter();
        var code = command(["-"], new StringReader(document), stdout, stderr);
        Assert.True(code is 0 or 2, document);
        Assert.True(code == 0 || stderr.ToString().TrimEnd() is { Length: > 0 } and var line && !line.Contains('\n', StringComparison.Ordinal), $"{document}: {stderr}");
        return code == 0 ? 1 : 0;
    }

    // Uploads what was chosen, and looks at the preview to which that leads.
    private static async Task<HttpResponseMessage> Upload(FoundForm form, byte[] file)
    {
        using var parts = new MultipartFormDataContent();
        foreach (var (name, value) in form.Filled) parts.Add(new StringContent(name == "Id" ? $"{Guid.NewGuid()}" : value), name);
        parts.Add(new ByteArrayContent(file), "File", "people.csv");
        var answer = await form.Browser.PostAsync(form.Action, parts, Cancel);
        return answer.Headers.Location is { } preview ? await form.Browser.GetAsync(preview, Cancel) : answer;
    }

    private static string Spoiled(string text, Random chance)
    {
        var spoiled = new StringBuilder(text);
        for (var deeds = chance.Next(1, 4); deeds > 0; deeds--)
        {
            var at = chance.Next(spoiled.Length);
            switch (chance.Next(4))
            {
                case 0: spoiled.Remove(at, Math.Min(chance.Next(1, 20), spoiled.Length - at)); break;
                case 1: spoiled.Insert(at, BadValues.Odd[chance.Next(BadValues.Odd.Count)]); break;
                case 2: spoiled[at] = "\"'{}[],:;\n\r\0\t\\=-9\uFFFD"[chance.Next(18)]; break;
                default: spoiled.Insert(at, spoiled.ToString(at, Math.Min(chance.Next(1, 60), spoiled.Length - at))); break;
            }

            if (spoiled.Length == 0) break;
        }

        return spoiled.ToString();
    }

    private static async Task<List<string>> Everybody(City city)
    {
        await using var db = city.Db();
        return await db.Employees.OrderBy(e => e.Id).Select(e => e.Number + e.Name + e.Mail + e.LeftOn).ToListAsync(Cancel);
    }
}
