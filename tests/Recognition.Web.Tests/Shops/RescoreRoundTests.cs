using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

/// <summary>Under a corrected form a shop has a new result beside the old one. docs/programme.md, 1.11.</summary>
public sealed class RescoreRoundTests
{
    // A form that was read once is kept by its id: each test has a corrected one of its own.
    private readonly Guid corrected = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Before_the_release_one_person_scores_anew_and_both_results_are_kept(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city);
        var before = await Shop(city);
        await Propose(city, round);
        var after = await Shop(city);
        Assert.Equal((Scene.PhoneForm, "77.78", corrected, "88.24"), (before.FormVersionId, before.Percent!.Value.Display(), after.FormVersionId, after.Percent!.Value.Display()));
        var earlier = Assert.Single(after.Earlier);
        Assert.Equal((before.Seal, before.Score, Scene.PhoneForm, "Rings weigh too little."), (earlier.Seal, earlier.Score, earlier.FormVersionId, earlier.Reason));
        Assert.True(after.IsAsSealed && earlier.IsAsSealed);
    }

    [Theory, BothDatabases]
    public async Task After_the_release_another_person_confirms_and_the_released_figures_are_added_up_again(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Cancel));
        await using var db = city.Db();
        var released = await db.ReleasedResults.AsNoTracking().FirstAsync(Cancel);
        city.Clock.Pass(TimeSpan.FromDays(1));
        await Propose(city, round);
        Assert.Equal("77.78", (await Shop(city)).Percent!.Value.Display());
        await Assert.ThrowsAsync<RuleBroken>(() => Propose(city, round)); // one waits already
        Assert.Equal("You proposed this. Results are released, so another person confirms it.", (await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, Cast.Hr))).Message);
        db.Add(new Appointment(Guid.NewGuid(), Role.HrShops, Cast.Cy, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Cancel);
        await Decide(city, Cast.Cy);
        Assert.Equal("88.24", (await Shop(city)).Percent!.Value.Display());
        var rows = await db.ReleasedResults.AsNoTracking().ToListAsync(Cancel);
        Assert.Equal(2, rows.Count);
        Assert.All(rows, row => Assert.Equal((corrected, "88.24", released.ReleasedAt, true), (row.FormVersionId, row.PercentSum.Display(), row.ReleasedAt, row.RescoredAt > row.ReleasedAt)));
        Assert.Empty(await new SealedRounds().Problems(db, round, Cancel));
        Assert.True(await ShopFigures.ChangedSince(db, (await Settings(city)).QuarterOf(new DateOnly(2026, 11, 16)), Cast.Water, released.ReleasedAt, Cancel));
        Assert.True(await db.OutgoingMails.AnyAsync(m => m.ReaderId == Cast.WaterDirector && m.Subject.Contains("scored anew"), Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => Decide(city, Cast.Cy));
    }

    [Theory, BothDatabases]
    public async Task A_withdrawn_proposal_changes_nothing_and_makes_room_for_another(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Cancel));
        await Propose(city, round);
        await Decide(city, Cast.Hr, withdraw: true);
        Assert.Equal((Scene.PhoneForm, 0), ((await Shop(city)).FormVersionId, (await Shop(city)).Earlier.Count));
        await Propose(city, round);
    }

    [Theory, BothDatabases]
    public async Task A_form_that_asks_what_was_never_asked_is_refused_in_words(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city, """{ "key": "C9", "text": "Was it warm?", "kind": "yesNo", "required": true },""");
        Assert.Contains("C9, “Was it warm?”: choose an answer.", (await Assert.ThrowsAsync<RuleBroken>(() => Propose(city, round))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Propose(city, round, to: Scene.InPersonForm));
        await Assert.ThrowsAsync<RuleBroken>(() => Propose(city, round, to: Scene.PhoneForm));
        Assert.Empty((await Shop(city)).Earlier);
    }

    [Theory, BothDatabases]
    public async Task The_shops_of_Human_Resources_keep_the_form_by_which_they_were_sealed(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city);
        await using var db = city.Db();
        db.Entry(await db.Rounds.SingleAsync(Cancel)).Property(r => r.RunByDepartmentId).CurrentValue = Cast.Water; // as if Water ran the shops
        await db.SaveChangesAsync(Cancel);
        Assert.StartsWith("No accepted shop", (await Assert.ThrowsAsync<RuleBroken>(() => Propose(city, round))).Message, StringComparison.Ordinal);
        Assert.Empty((await city.As(Cast.Hr, (RescoringShown r) => r.Read(round, Cancel))).Counted);
        Assert.Empty((await Shop(city)).Earlier);
    }

    [Theory, BothDatabases]
    public async Task A_proposed_release_lapses_since_it_was_of_other_results(City city)
    {
        var round = await Scene.Reviewed(city);
        await Publish(city);
        await using var db = city.Db();
        var row = await db.Rounds.SingleAsync(Cancel);
        db.Entry(row).Property(r => r.ReleaseProposedBy).CurrentValue = Cast.Ben;
        await db.SaveChangesAsync(Cancel);
        await Propose(city, round);
        await db.Entry(row).ReloadAsync(Cancel);
        Assert.Null(row.ReleaseProposedBy);
    }

    private async Task Publish(City city, string more = "")
    {
        await using var db = city.Db();
        var old = await db.FormVersions.AsNoTracking().SingleAsync(f => f.Id == Scene.PhoneForm, Cancel);
        var definition = old.Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal).Replace("\"key\": \"A2\",", "\"key\": \"A2\", \"weight\": \"5\",", StringComparison.Ordinal)
            .Replace("{ \"key\": \"A3\"", more + "{ \"key\": \"A3\"", StringComparison.Ordinal);
        db.Add(new FormVersion(corrected, Channel.Phone, definition, city.Clock.Now));
        await db.SaveChangesAsync(Cancel);
    }

    private Task Propose(City city, Guid round, Guid? to = null) =>
        city.As(Cast.Hr, (RescoreRound u) => u.Run(new() { Id = Guid.NewGuid(), Round = round, From = Scene.PhoneForm, To = to ?? corrected, Reason = "Rings weigh too little." }, Cancel));

    private static async Task Decide(City city, Guid by, bool withdraw = false)
    {
        await using var db = city.Db();
        var open = await db.Rescorings.OrderByDescending(r => r.ProposedAt).FirstAsync(Cancel);
        await city.As(by, (DecideRescoring u) => u.Run(new() { Id = open.Id, Version = open.Version, Withdraw = withdraw }, Cancel));
    }

    private static async Task<Shop> Shop(City city)
    {
        await using var db = city.Db();
        return await db.Shops.Include(s => s.Earlier).SingleAsync(s => s.DepartmentId == Cast.Water, Cancel);
    }

    private static async Task<Domain.Settings.CitySettings> Settings(City city) =>
        await
        Microsoft.Extensions.DependencyInjection.ServiceProviderServiceExtensions.GetRequiredService<Web.Settings.CurrentSettings>(city.Services).Get(Cancel);
}
