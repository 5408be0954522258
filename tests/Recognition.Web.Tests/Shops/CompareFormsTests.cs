using AngleSharp.Html.Parser;
using Recognition.Domain.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class CompareFormsTests
{
    [Theory, BothDatabases]
    public async Task The_newest_version_is_compared_line_by_line_with_the_one_before_it_of_the_same_name(City city)
    {
        await Scene.Settle(city);
        var newer = Guid.NewGuid();
        await using (var db = city.Db())
        {
            var form = (await db.FormVersions.FindAsync([Scene.PhoneForm], Scene.Cancel))!.Form;
            var (a, b) = (form.Sections[0], form.Sections[1]);
            Question more = new("A4", "Was a message taken?", QuestionKind.YesNo);
            db.Add(new FormVersion(newer, Channel.Phone, FormJson.Write(form with { Version = 2, CapAt100 = true, Sections = [a with { Title = "Answering", Questions = [a.Questions[0], a.Questions[1], more, a.Questions[2]] }, b with { Questions = [b.Questions[0] with { Max = 4 }, b.Questions[2]] }] }), city.Clock.Now.AddHours(1)));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        string[] changed = ["The form Stops at 100 – yes", "Section A Title Greeting Answering", "A4 new Question – Was a message taken?", "Kind – yesNo", "Weight – 1", "B1 Answers 1 to 5 1 to 4", "B2 taken out Question What happened? –"];
        Assert.Equal(changed, await Rows($"?after={newer}"));
        Assert.Equal(changed, await Rows($"?before={Scene.PhoneForm}&after={newer}"));
        Assert.Contains("A4 taken out Question Was a message taken? –", await Rows($"?before={newer}&after={Scene.PhoneForm}"));
        Assert.Contains("The two are the same.", await hr.GetStringAsync($"/shops/forms/compare?before={newer}&after={newer}", Scene.Cancel), StringComparison.Ordinal);
        Assert.Equal(changed, await Rows($"?before={Guid.NewGuid()}&after={newer}")); // what is no version is passed over
        Assert.Contains("One alone cannot be compared.", await hr.GetStringAsync($"/shops/forms/compare?after={Scene.InPersonForm}", Scene.Cancel), StringComparison.Ordinal);

        async Task<IEnumerable<string>> Rows(string query) => (await new HtmlParser().ParseDocumentAsync(await hr.GetStringAsync($"/shops/forms/compare{query}", Scene.Cancel), Scene.Cancel))
            .QuerySelectorAll("tbody tr").Select(row => string.Join(' ', row.Children.Select(cell => string.Join(' ', cell.TextContent.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries)))));
    }
}
