using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Who was named in an excellent shop is thanked; a name in any other reaches nobody.</summary>
public sealed class CommendationTests
{
    private const string Name = "Wilhelmina";

    [Theory, BothDatabases]
    public async Task The_name_in_an_excellent_shop_waits_for_its_reviewer_after_the_release(City city)
    {
        await Released(city, excellent: true);
        var listed = await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel));
        var line = Assert.Single(listed.Lines);
        Assert.Equal(("Water Services", null), (line.Department, line.Decided));
        var shown = await city.As(Cast.Hr, (NamedInShops r) => r.Read(line.Id, false, null, null, Scene.Cancel));
        Assert.Equal([Name], shown.Names);
        Assert.Contains(shown.Words, word => word.Answer.Contains("Zebulon", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_commended_employee_and_the_supervisor_are_told_and_nobody_else_reads_it(City city)
    {
        await Released(city, excellent: true);
        await Commend(city, Cast.WaterClerk);
        await using var db = city.Db();
        var letters = await db.OutgoingMails.Where(m => m.Body.Contains("You explained the bill")).ToListAsync(Scene.Cancel);
        Assert.Equal([Cast.WaterClerk, Cast.WaterSupervisor], letters.Select(letter => letter.ReaderId!.Value).OrderBy(id => id != Cast.WaterClerk));
        Assert.DoesNotContain(letters, letter => letter.Body.Contains("100", StringComparison.Ordinal) || letter.Body.Contains(Name, StringComparison.Ordinal) || letter.Body.Contains("Zebulon", StringComparison.Ordinal));
        Assert.Single((await city.As(Cast.WaterClerk, (MyCommendations r) => r.Read(Scene.Cancel))).Own);
        Assert.Single((await city.As(Cast.WaterSupervisor, (MyCommendations r) => r.Read(Scene.Cancel))).Reports);
        var other = await city.As(Cast.FireClerk, (MyCommendations r) => r.Read(Scene.Cancel));
        Assert.Empty(other.Own.Concat(other.Reports));
    }

    [Theory, BothDatabases]
    public async Task A_commendation_fills_in_a_nomination_for_the_supervisor_and_for_nobody_who_may_not_read_it(City city)
    {
        await new Pacesetter.Month(city).Open();
        await Released(city, excellent: true);
        var id = await Commend(city, Cast.WaterClerk);
        Assert.NotNull(await city.As(Cast.WaterSupervisor, (MyCommendations r) => r.Read(id, Scene.Cancel)));
        Assert.NotNull(await city.As(Cast.Hr, (MyCommendations r) => r.Read(id, Scene.Cancel)));
        Assert.Null(await city.As(Cast.FireClerk, (MyCommendations r) => r.Read(id, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task Nobody_is_commended_twice_by_themselves_or_in_a_shop_of_the_own_department(City city)
    {
        await Released(city, excellent: true);
        var line = (await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel))).Lines[0];
        await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, line.Id, Cast.Hr));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (DecideCommendation u) => u.Run(new() { Id = line.Id, EmployeeId = Cast.WaterClerk, Text = "Well done." }, Scene.Cancel)));
        await Decide(city, line.Id, Cast.WaterClerk);
        await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, line.Id, Cast.WaterOtherClerk));
    }

    [Theory, BothDatabases]
    public async Task Where_the_name_means_nobody_the_reason_stands_and_nobody_gets_a_letter(City city)
    {
        await Released(city, excellent: true);
        var line = (await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel))).Lines[0];
        await using var db = city.Db();
        var letters = await db.OutgoingMails.CountAsync(Scene.Cancel);
        await city.As(Cast.Hr, async (DecideCommendation u) => await u.Run(new() { Id = line.Id, Version = await Version(city, line.Id), Text = "Nobody there bears the name." }, Scene.Cancel));
        Assert.Equal(letters, await db.OutgoingMails.CountAsync(Scene.Cancel));
        Assert.Equal(("Nobody there bears the name.", null), await db.Commendations.Select(c => new ValueTuple<string?, Guid?>(c.Text, c.EmployeeId)).SingleAsync(Scene.Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_name_in_a_shop_that_is_not_excellent_reaches_nobody_on_any_page_before_or_after_the_release(City city)
    {
        var round = await Reviewed(city, excellent: false);
        await using var site = new PortalHost(city, signInByHeader: true);
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        foreach (var released in (bool[])[false, true])
        {
            if (released) await Release(city, round);
            foreach (var person in (Guid[])[Cast.Hr, Cast.OutsideReviewer, Cast.CityManager, Cast.Auditor, Cast.WaterDirector, Cast.WaterContact])
            {
                foreach (var address in (string[])[$"/shops/review/{shop}", $"/shops/rounds/{round}", "/shops/recognition", "/recognition", $"/shops/narratives/{round}/{Cast.Water}", $"/results/{Cast.Water}", "/results", "/results/city",
                    $"/results/rounds/{round}/{Scene.PhoneForm}/rescore.json"])
                {
                    using var answer = await site.As(person).GetAsync(address, Scene.Cancel);
                    Assert.DoesNotContain(Name, await answer.Content.ReadAsStringAsync(Scene.Cancel), StringComparison.Ordinal);
                }
            }
        }

        // The review page does show the shop, with the mask in the name's place.
        Assert.Contains(NamedEmployee.Mask, WebUtility.HtmlDecode(await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Scene.Cancel)), StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.Empty(await db.Commendations.ToListAsync(Scene.Cancel));
        Assert.DoesNotContain(await db.OutgoingMails.Select(m => m.Subject + m.Body).ToListAsync(Scene.Cancel), letter => letter.Contains(Name, StringComparison.Ordinal));
        Assert.DoesNotContain(await db.AuditValues.Where(v => v.Text != null).Select(v => v.Text!).ToListAsync(Scene.Cancel), text => text.Contains(Name, StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task Who_is_excellent_under_a_corrected_form_waits_to_be_thanked_once(City city)
    {
        var round = await Released(city, excellent: false);
        await using var db = city.Db();
        var old = await db.FormVersions.AsNoTracking().SingleAsync(form => form.Id == Scene.PhoneForm, Scene.Cancel);
        var corrected = new FormVersion(Guid.NewGuid(), Channel.Phone, old.Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("\"key\": \"A2\",", "\"key\": \"A2\", \"weight\": \"50\",", StringComparison.Ordinal), city.Clock.Now);
        db.Add(corrected);
        db.Add(new Appointment(Guid.NewGuid(), Role.HrShops, Cast.Cy, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Empty((await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel))).Lines);
        foreach (var (from, to) in ((Guid, Guid)[])[(Scene.PhoneForm, corrected.Id), (corrected.Id, Scene.PhoneForm), (Scene.PhoneForm, corrected.Id)])
        {
            await city.As(Cast.Hr, (RescoreRound u) => u.Run(new() { Id = Guid.NewGuid(), Round = round, From = from, To = to, Reason = "Rings weigh too little." }, Scene.Cancel));
            var open = await db.Rescorings.AsNoTracking().SingleAsync(one => one.DoneAt == null, Scene.Cancel);
            await city.As(Cast.Cy, (DecideRescoring u) => u.Run(new() { Id = open.Id, Version = open.Version }, Scene.Cancel));
            Assert.Single((await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel))).Lines);
        }
    }

    private static async Task<Guid> Commend(City city, Guid employee)
    {
        var line = (await city.As(Cast.Hr, (NamedInShops r) => r.Read(false, 1, Scene.Cancel))).Lines[0];
        await Decide(city, line.Id, employee);
        return line.Id;
    }

    private static Task Decide(City city, Guid id, Guid employee) =>
        city.As(Cast.Hr, async (DecideCommendation u) => await u.Run(new() { Id = id, Version = await Version(city, id), EmployeeId = employee, Text = "You explained the bill line by line." }, Scene.Cancel));

    private static async Task<Guid> Version(City city, Guid id)
    {
        await using var db = city.Db();
        return await db.Commendations.Where(c => c.Id == id).Select(c => c.Version).SingleAsync(Scene.Cancel);
    }

    private static async Task<Guid> Released(City city, bool excellent)
    {
        var round = await Reviewed(city, excellent);
        await Release(city, round);
        return round;
    }

    private static async Task Release(City city, Guid round)
    {
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
    }

    // One shop of Water: 100 % where it is excellent, 77.78 % where not.
    private static async Task<Guid> Reviewed(City city, bool excellent)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var fields = Scene.Answers();
        fields["a.B3"] = Name;
        if (excellent) (fields["a.A3"], fields["a.B1"]) = (new(["Name", "Department"]), "5");
        await Scene.Submit(city, Cast.FireClerk, shop.Id, fields);
        await Scene.Accept(city, shop.Id);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        return round;
    }
}
