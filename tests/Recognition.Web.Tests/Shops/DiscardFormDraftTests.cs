using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class DiscardFormDraftTests
{
    [Theory, BothDatabases]
    public async Task Human_Resources_alone_gives_a_draft_up_and_never_one_that_was_saved_since(City city)
    {
        var (phone, visit) = await Begun(city);
        var looked = await Version(city, phone);
        foreach (var other in (Guid?[])[null, Cast.WaterDirector, Cast.CityManager, Cast.Auditor, Cast.FireClerk])
            await Assert.ThrowsAsync<NotAllowed>(() => city.As(other, (DiscardFormDraft u) => u.Run(new() { Id = phone, Version = looked }, Scene.Cancel)));
        await city.As(Cast.Hr, async (SaveFormDraft u) => await u.Run(new() { Id = phone, Version = looked, Form = (await city.As(Cast.Hr, (FormDrafts r) => r.Read(phone, Scene.Cancel))).Draft.Form with { CapAt100 = true } }, Scene.Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (DiscardFormDraft u) => u.Run(new() { Id = phone, Version = looked }, Scene.Cancel)));
        await using var db = city.Db();
        Assert.Equal([phone, visit], (await db.FormDrafts.Select(draft => draft.Id).ToListAsync(Scene.Cancel)).OrderBy(id => id != phone));
    }

    [Theory, BothDatabases]
    public async Task The_same_form_posted_twice_gives_one_draft_up_and_a_forged_id_none(City city)
    {
        var (phone, visit) = await Begun(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        var form = await Form(phone);
        Assert.NotEqual(HttpStatusCode.Redirect, (await hr.Post(form, [new("Input.Id", $"{visit}")])).StatusCode); // another's id with this one's version
        await city.As(Cast.Hr, (DiscardFormDraft u) => u.Run(new() { Id = Guid.NewGuid(), Version = Guid.NewGuid() }, Scene.Cancel));
        await using var db = city.Db();
        Assert.Equal(2, await db.FormDrafts.CountAsync(Scene.Cancel));

        Assert.Equal("/shops/forms", (await hr.Post(form, [])).Headers.Location?.AbsolutePath);
        await city.As(Cast.Hr, (DiscardFormDraft u) => u.Run(new() { Id = phone, Version = Guid.Parse(form.Hidden.Single(field => field.Key == "Input.Version").Value) }, Scene.Cancel));
        Assert.Equal(visit, (await db.FormDrafts.SingleAsync(Scene.Cancel)).Id);
        Assert.Equal(2, await db.FormVersions.CountAsync(Scene.Cancel)); // what was published stays

        // The form for giving up is the second of its page.
        async Task<PageForms.Opened> Form(Guid draft)
        {
            var address = $"/shops/forms/drafts/{draft}/publish";
            var page = await hr.GetStringAsync(address, Scene.Cancel);
            return PageForms.Read(address, page[page.IndexOf("Give this draft up", StringComparison.Ordinal)..], "Input.Id");
        }
    }

    // The next version of each of the two forms.
    private static async Task<(Guid Phone, Guid Visit)> Begun(City city)
    {
        await Scene.Settle(city);
        var (phone, visit) = (Guid.NewGuid(), Guid.NewGuid());
        await city.As(Cast.Hr, (BeginFormDraft u) => u.Run(new() { Id = phone, From = Scene.PhoneForm }, Scene.Cancel));
        await city.As(Cast.Hr, (BeginFormDraft u) => u.Run(new() { Id = visit, From = Scene.InPersonForm }, Scene.Cancel));
        return (phone, visit);
    }

    private static async Task<Guid> Version(City city, Guid draft)
    {
        await using var db = city.Db();
        return await db.FormDrafts.Where(it => it.Id == draft).Select(it => it.Version).SingleAsync(Scene.Cancel);
    }
}
