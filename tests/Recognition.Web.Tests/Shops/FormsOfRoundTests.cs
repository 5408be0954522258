using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>On which form the shops of a round are made. docs/programme.md, 2.17.</summary>
public sealed class FormsOfRoundTests
{
    [Theory, BothDatabases]
    public async Task A_second_form_of_a_channel_takes_the_place_of_none_by_itself(City city)
    {
        await Scene.Settle(city);
        var counter = await Published(city, "Counter", 2);
        await Scene.Schedule(city, Scene.Round((Cast.Water, 1)));
        Assert.Equal(Scene.PhoneForm, (await Scene.ShopOf(city, Cast.Water)).FormVersionId);
        await using var site = new PortalHost(city, signInByHeader: true);
        var page = await site.As(Cast.Hr).GetStringAsync("/shops/rounds/new", Scene.Cancel);
        Assert.Contains($"<option value=\"{Scene.PhoneForm}\" selected", page, StringComparison.Ordinal);
        Assert.Contains($"<option value=\"{counter}\">Counter, version 2</option>", page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_department_has_a_form_of_its_own_which_the_next_round_proposes_in_its_newest_version(City city)
    {
        await Scene.Settle(city);
        var counter = await Published(city, "Counter", 2);
        var input = Scene.Round((Cast.Water, 1), (Cast.Fire, 1));
        input.PhoneForms[Cast.Water] = counter;
        await Scene.Schedule(city, input);
        Assert.Equal((counter, Scene.PhoneForm), ((await Scene.ShopOf(city, Cast.Water)).FormVersionId, (await Scene.ShopOf(city, Cast.Fire)).FormVersionId));

        var newer = await Published(city, "Counter", 3);
        var forms = (await city.As(Cast.Hr, (PlanRound r) => r.Begin(Scene.Cancel))).PhoneForms;
        Assert.Equal((Scene.PhoneForm, newer, null), (forms.Usual!.Id, forms.OwnOf(Cast.Water)!.Id, forms.OwnOf(Cast.Fire)));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains($"<option value=\"{newer}\" selected", await site.As(Cast.Hr).GetStringAsync("/shops/rounds/new", Scene.Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_version_that_has_a_newer_one_or_is_of_the_other_channel_is_refused_where_it_was_chosen(City city)
    {
        await Scene.Settle(city);
        await Published(city, "Phone shop", 2);
        var input = Scene.Round((Cast.Water, 1));
        foreach (var form in (Guid[])[Scene.PhoneForm, Scene.InPersonForm])
        {
            Assert.Equal("PhoneForm", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(input with { PhoneForm = form }, Scene.Cancel)))).Field);
            Assert.Equal($"PhoneForms[{Cast.Water}]", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (PlanRound r) => r.Draw(input with { PhoneForms = new() { [Cast.Water] = form } }, Scene.Cancel)))).Field);
        }
    }

    internal static async Task<Guid> Published(City city, string name, int number)
    {
        await using var db = city.Db();
        var first = await db.FormVersions.SingleAsync(form => form.Id == Scene.PhoneForm, Scene.Cancel);
        var form = new FormVersion(Guid.NewGuid(), Channel.Phone, first.Definition.Replace("Phone shop", name, StringComparison.Ordinal).Replace("\"version\": 1", $"\"version\": {number}", StringComparison.Ordinal), city.Clock.Now);
        db.Add(form);
        await db.SaveChangesAsync(Scene.Cancel);
        return form.Id;
    }
}
