using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;
using Recognition.Web.Tests.ReviewPackets;

namespace Recognition.Web.Tests.Shops;

/// <summary>A director answers a weak criterion, and it stands in the packets until it is done; and what was said is published in the reviewer's words.</summary>
public sealed class FollowUpTests
{
    [Theory, BothDatabases]
    public async Task A_weak_criterion_on_enough_shops_is_answered_by_its_director_and_by_nobody_else(City city)
    {
        await ReleasedRound.Of(city);
        var shown = await city.As(Cast.WaterDirector, (FollowUps r) => r.Read(Cast.Water, Scene.Cancel));
        // "What was given?": 1 of 2 in each of five shops.
        var weak = Assert.Single(shown.Weak);
        Assert.Equal(("What was given?", "50.00", true), (weak.Criterion.Text, weak.Own.Percent!.Value.Display(), shown.MayAnswer));
        Assert.Empty((await city.As(Cast.FireDirector, (FollowUps r) => r.Read(Cast.Fire, Scene.Cancel))).Weak); // one shop is too few
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireDirector, (FollowUps r) => r.Read(Cast.Water, Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireDirector, (AnswerWeakCriterion u) => u.Run(Input(), Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.CityManager, (AnswerWeakCriterion u) => u.Run(Input(), Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterDirector, (AnswerWeakCriterion u) => u.Run(Input() with { Question = "A2" }, Scene.Cancel)));
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.WaterDirector, (AnswerWeakCriterion u) => u.Run(Input() with { DueOn = "2026-12-01" }, Scene.Cancel)));

        await city.As(Cast.WaterDirector, (AnswerWeakCriterion u) => u.Run(Input(), Scene.Cancel));
        shown = await city.As(Cast.CityManager, (FollowUps r) => r.Read(Cast.Water, Scene.Cancel));
        Assert.Empty(shown.Weak);
        Assert.Equal(("A card at each telephone", false), (Assert.Single(shown.Actions).What, shown.MayAnswer));
    }

    [Theory, BothDatabases]
    public async Task A_follow_up_stands_in_the_packet_until_it_is_done_and_is_done_once_with_a_note(City city)
    {
        await ReleasedRound.Of(city);
        await city.As(Cast.WaterDirector, (AnswerWeakCriterion u) => u.Run(Input(), Scene.Cancel));
        city.Clock.Now = new DateTime(2027, 2, 20, 16, 0, 0, DateTimeKind.Utc);
        var now = Quarter.Of(new DateOnly(2026, 11, 16));
        await using var db = city.Db();
        var figures = (await ShopFigures.Of(db, now, Scene.Cancel))[Cast.Water];
        Assert.True(Assert.Single(figures.Actions).IsOverdue(new DateOnly(2027, 2, 20)));
        var late = (await ShopFigures.Of(db, now.Next.Next.Next.Next.Next.Next, Scene.Cancel))[Cast.Water];
        Assert.Single(late.Actions); // long after its shops

        var action = await db.CriterionActions.AsNoTracking().SingleAsync(Scene.Cancel);
        Assert.Contains((await city.As(Cast.WaterDirector, (Recognition.Web.Home.HomeTasks r) => r.Read(Scene.Cancel))).Tasks, task => task.Text.Contains("A card at each telephone", StringComparison.Ordinal) && task.By < new DateOnly(2027, 2, 20));
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.WaterDirector, (FinishFollowUp u) => u.Run(new() { Id = action.Id, Version = action.Version, DoneNote = " " }, Scene.Cancel)));
        await city.As(Cast.WaterDirector, (FinishFollowUp u) => u.Run(new() { Id = action.Id, Version = action.Version, DoneNote = "The cards are there." }, Scene.Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.WaterDirector, (FinishFollowUp u) => u.Run(new() { Id = action.Id, Version = action.Version, DoneNote = "Again." }, Scene.Cancel)));
        Assert.Single((await ShopFigures.Of(db, now.Next, Scene.Cancel))[Cast.Water].Actions); // done in this quarter
        Assert.False((await ShopFigures.Of(db, now.Next.Next.Next.Next.Next.Next, Scene.Cancel)).ContainsKey(Cast.Water));
    }

    [Theory, BothDatabases]
    public async Task A_packet_tells_the_follow_ups_of_its_department_and_one_without_any_is_written_as_before(City city)
    {
        await ReleasedRound.Of(city);
        await city.As(Cast.WaterDirector, (AnswerWeakCriterion u) => u.Run(Input(), Scene.Cancel));
        city.Clock.Now = new DateTime(2027, 2, 2, 16, 0, 0, DateTimeKind.Utc);
        await city.Assemble("2027-Q3");
        await using var db = city.Db();
        var snapshots = await db.ReviewPackets.ToDictionaryAsync(p => p.DepartmentId, p => p.Snapshot, Scene.Cancel);
        Assert.Equal("The shift leaders", Assert.Single(PacketJson.Read(snapshots[Cast.Water]).Shops.Actions!).Who);
        Assert.DoesNotContain("actions", snapshots[Cast.Fire], StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task What_was_said_is_read_by_the_department_in_the_reviewers_words_alone_and_can_be_taken_back(City city)
    {
        var round = await ReleasedRound.Of(city);
        await using var db = city.Db();
        var commented = await db.Shops.FirstAsync(shop => shop.DepartmentId == Cast.Water, Scene.Cancel);
        db.Entry(commented).Property(shop => shop.Comments).CurrentValue = Comments.Write(new Dictionary<string, string> { ["A2"] = "Zebulon took long.", ["B3"] = "Zebulon spelled it." });
        await db.SaveChangesAsync(Scene.Cancel);
        await using var site = new PortalHost(city, signInByHeader: true);
        Task<string> Page() => site.As(Cast.WaterDirector).GetStringAsync($"/results/{Cast.Water}", Scene.Cancel);
        Assert.DoesNotContain("What was said", await Page(), StringComparison.Ordinal);
        var desk = await city.As(Cast.Hr, (NarrativeDesk r) => r.Read(round, Cast.Water, false, Scene.Cancel));
        // What was said beside an answer stands under its question; beside the name of whoever served, nothing is read.
        Assert.Equal(("How many rings? (3)", "Zebulon took long."), desk.Said.SelectMany(shop => shop.Answers).Single(words => words.Question.StartsWith("How many rings?", StringComparison.Ordinal)));
        Assert.DoesNotContain(desk.Said.SelectMany(shop => shop.Answers), words => words.Answer.Contains("spelled", StringComparison.Ordinal));
        Assert.Equal(5, desk.Said.Count(shop => shop.Answers.Any(answer => answer.Answer.Contains("Zebulon", StringComparison.Ordinal))));

        Task Publish(int after, string? text) => city.As(Cast.Hr, (PublishNarrative u) => u.Run(new() { Id = Guid.NewGuid(), RoundId = round, DepartmentId = Cast.Water, After = after, Text = text }, Scene.Cancel));
        await Assert.ThrowsAsync<RuleBroken>(() => Publish(0, " "));
        await Publish(0, "Callers were met with patience.");
        await Assert.ThrowsAsync<GoneStale>(() => Publish(0, "Another reviewer wrote this."));
        await Publish(1, "Callers were met with great patience.");
        var page = await Page();
        Assert.Contains("Callers were met with great patience.", page, StringComparison.Ordinal);
        Assert.DoesNotContain("Zebulon", page, StringComparison.Ordinal);
        Assert.DoesNotContain("with patience", page, StringComparison.Ordinal);
        await Publish(2, null);
        Assert.DoesNotContain("What was said", await Page(), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (NarrativeDesk r) => r.Read(round, Cast.Water, false, Scene.Cancel)));
    }

    private static AnswerWeakCriterion.Input Input() => new()
    {
        Id = Guid.NewGuid(),
        DepartmentId = Cast.Water,
        FormVersionId = Scene.PhoneForm,
        Question = "A3",
        What = "A card at each telephone",
        Who = "The shift leaders",
        DueOn = "2027-01-29",
    };
}
