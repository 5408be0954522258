using System.Net;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Forms that come in as files. docs/programme.md, 2.17.</summary>
public sealed class FormFilesTests
{
    private const string Json = """
        { "name": "Counter", "version": 0, "overall": "pooled", "capAt100": true, "sections": [
          { "key": "A", "title": "Greeting", "weight": "2", "questions": [
            { "key": "A1", "text": "Did somebody greet you, at once?", "kind": "yesNo", "required": true, "critical": "form", "promise": "serve" },
            { "key": "A2", "text": "How long did you wait?", "kind": "number", "visibleWhen": { "question": "A1", "is": ["yes", "na"] }, "bands": [ { "upTo": "3", "points": "2" }, { "points": "0" } ] } ] },
          { "key": "B", "title": "Words", "questions": [ { "key": "B1", "text": "How courteous?", "kind": "scale", "min": 1, "max": 5, "allowNa": true } ] } ] }
        """;

    // The columns in an order of its own, and what a spreadsheet leaves at the end.
    private const string Csv = """
        Key,What,Text,Kind,Answers,Asked when,Weight,Required,Critical,Not applicable,Promise
        name,form,Counter,,,,,,,,
        overall,form,pooled,,,,,,,,
        A,section,Greeting,,,,2,,,,
        A1,question,"Did somebody greet you, at once?",yesNo,,,,yes,form,,serve
        A2,question,How long did you wait?,number,up to 3 = 2 | more = 0,A1 = yes | na,,,,,
        B,section,Words,,,,,,,,
        B1,question,How courteous?,scale,1 to 5,,,,,yes,
        ,,,,,,,,,,

        """;

    public static TheoryData<string, string> Unreadable => new()
    {
        { "{ \"name\": ", "The form cannot be read: $: is not JSON that can be read (line 1, byte 11)." },
        { "{ \"name\": \"Counter\" }", "The form cannot be read: $: lacks the key \"version\"." },
        { Json.Replace("\"kind\": \"scale\"", "\"kind\": \"stars\"", StringComparison.Ordinal), "The form cannot be read: $.sections[1].questions[0].kind: " },
        { Json.Replace("\"title\": \"Words\"", "\"colour\": \"red\"", StringComparison.Ordinal), "The form cannot be read: $.sections[1]" },
        { "\n", "The file is empty." },
        { "What,Key\nform,name", "Row 1: the column “Text” is missing." },
        { "What,Key,Text,Colour\nform,name,Counter,red", "Row 1: there is no column “Colour”. The columns are What, Key, Text, Kind, " },
        { "What,Key,Text\nform,name,\"Counter", "Row 2: a quotation mark is not closed. Put a second one beside each that belongs to the text." },
        { "What,Key,Text\nsection,A,Greeting", "The form has no name. Write a row with form under What, name under Key, and the name under Text." },
        { "What,Key,Text\nform,name,Counter\nquestion,A1,Staffed?", "Row 3, column What: a question stands below its section, and there is none above it." },
        { "What,Key,Text\nform,name,Counter\n\nchapter,A,Greeting", "Row 4, column What: write form, section or question." },
        { "What,Key,Text\nform,name,\"Counter\nof today\"\nchapter,A,Greeting", "Row 3, column What: write form, section or question." },
        { "What,Key,Text\nform,title,Counter", "Row 2, column Key: write name, overall (pooled, weightedSections, meanOfSections), unansweredOptional (excluded, zero) or capAt100 (yes, no), and its value under Text." },
        { "What,Key,Text\nform,overall,best", "Row 2, column Text: write name, overall (pooled, " },
        { Asked("Key", ""), "Row 4, column Key: give it a short key, such as A1." },
        { Asked("Kind", "stars"), "Row 4, column Kind: write yesNo, choice, scale, multi, number or text." },
        { Asked("Weight", "two"), "Row 4, column Weight: “two” is no number. Write it as 2 or 0.5." },
        { Asked("Required", "maybe"), "Row 4, column Required: “maybe” is not known here." },
        { Asked("Answers", "1-5"), "Row 4, column Answers: a scale is written as 1 to 5." },
        { Asked("Asked when", "A1"), "Row 4, column Asked when: write it as A1 = yes | na." },
        { Asked("Text", new string('x', 10_001)), "Row 4: a cell is longer than 10000 characters, or holds one that cannot be kept." },
    };

    [Fact]
    public void A_form_is_the_same_whether_it_comes_as_json_or_as_a_table_of_commas_or_semicolons()
    {
        var form = FormFiles.Parse(Encoding.UTF8.GetBytes(Json));
        Assert.Equal(["A1", "A2", "B1"], form.Questions.Select(question => question.Key));
        Assert.Equal((Critical.Form, 2), (form.Sections[0].Questions[0].Critical, form.Sections[0].Weight));
        var semicolons = Csv.Replace("\"Did somebody greet you, at once?\"", "Did somebody greet you{comma} at once?", StringComparison.Ordinal).Replace(',', ';').Replace("{comma}", ",", StringComparison.Ordinal);
        foreach (var table in (string[])[Csv, "\uFEFF" + Csv, Csv.ReplaceLineEndings("\r\n"), semicolons])
            Assert.Equal(FormJson.Write(form), FormJson.Write(FormFiles.Parse(Encoding.UTF8.GetBytes(table))));
    }

    [Theory, MemberData(nameof(Unreadable))]
    public void What_cannot_be_read_is_told_with_its_place(string file, string sentence) =>
        Assert.StartsWith(sentence, Assert.Throws<RuleBroken>(() => FormFiles.Parse(Encoding.UTF8.GetBytes(file))).Message, StringComparison.Ordinal);

    [Fact]
    public void What_is_no_text_at_all_is_told_before_it_is_read()
    {
        foreach (var (file, sentence) in ((byte[], string)[])[
            ([], "Choose a file first."),
            (new byte[FormFiles.MostBytes + 1], "The file is larger than 2 MB. Is it the right file?"),
            ([.. "PK\u0003\u0004"u8], "This is a workbook, not a CSV file. In the spreadsheet choose Save as, CSV UTF-8."),
            (Encoding.Unicode.GetBytes(Csv), "The file is not written in UTF-8. Save it as CSV UTF-8."),
            (Encoding.Latin1.GetBytes("What,Key,Text\nform,name,Café"), "The file is not written in UTF-8. Save it as CSV UTF-8."),
            (Encoding.UTF8.GetBytes(Json + "\0"), "The file is not written in UTF-8. Save it as CSV UTF-8.")])
        {
            var refused = Assert.Throws<RuleBroken>(() => FormFiles.Parse(file));
            Assert.Equal(("File", sentence), (refused.Field, refused.Message));
        }
    }

    [Fact]
    public void All_that_is_wrong_in_a_table_is_told_at_once()
    {
        var refused = Assert.Throws<RuleBroken>(() => FormFiles.Parse(Encoding.UTF8.GetBytes("What,Key,Text,Weight\nform,overall,best,\nsection,,Greeting,two\nchapter,,,")));
        Assert.Equal(["Row 3, column Key", "Row 3, column Weight", "Row 4, column What", "The form has no name"], refused.Others.Select(other => string.Join(' ', other.Message.Split(':', '.')[0])));
    }

    [Theory, BothDatabases]
    public async Task An_import_takes_the_place_of_the_draft_but_for_its_name_and_a_bad_file_changes_nothing(City city)
    {
        await Scene.Settle(city);
        var draft = Guid.NewGuid();
        await city.As(Cast.Hr, (BeginFormDraft u) => u.Run(new() { Id = draft, From = Scene.PhoneForm }, Scene.Cancel));
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        var bad = await Import("What,Key,Text\nform,name,\"Torn");
        Assert.Contains("Row 2: a quotation mark is not closed.", WebUtility.HtmlDecode(await bad.Content.ReadAsStringAsync(Scene.Cancel)), StringComparison.Ordinal);
        Assert.Equal(6, (await Draft()).Form.Questions.Count());

        Assert.Equal($"/shops/forms/drafts/{draft}", (await Import(Csv)).Headers.Location?.AbsolutePath);
        Assert.Equal(("Phone shop", 3), ((await Draft()).Form.Name, (await Draft()).Form.Questions.Count()));

        async Task<HttpResponseMessage> Import(string file)
        {
            var address = $"/shops/forms/drafts/{draft}/import";
            using var form = new MultipartFormDataContent();
            foreach (var (name, value) in (await hr.Open(address, "File")).Hidden) form.Add(new StringContent(value), name);
            form.Add(new ByteArrayContent(Encoding.UTF8.GetBytes(file)), "File", "form.csv");
            return await hr.PostAsync(address, form, Scene.Cancel);
        }

        async Task<FormDraft> Draft()
        {
            await using var db = city.Db();
            return await db.FormDrafts.SingleAsync(Scene.Cancel);
        }
    }

    // A table of one question by scale in which one cell is another.
    private static string Asked(string column, string cell)
    {
        string[] columns = ["What", "Key", "Text", "Kind", "Answers", "Asked when", "Weight", "Required"], cells = ["question", "A1", "How courteous?", "scale", "1 to 5", "", "", ""];
        cells[Array.IndexOf(columns, column)] = cell;
        return $"{string.Join(',', columns)}\nform,name,Counter\nsection,A,Greeting\n{string.Join(',', cells)}";
    }
}
