using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class FillShopTests
{
    [Theory, BothDatabases]
    public async Task Who_has_left_the_pool_still_makes_the_shop_that_is_out_and_then_nothing_more(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await using (var db = city.Db())
        {
            (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.FireClerk, Scene.Cancel)).End(new DateOnly(2026, 11, 13));
            (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.WaterClerk, Scene.Cancel)).End(new DateOnly(2026, 11, 13));
            await db.SaveChangesAsync(Scene.Cancel);
        }

        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterClerk, (MyShops r) => r.Read(Scene.Cancel)));
        await Scene.Submit(city, Cast.FireClerk, (await Scene.ShopOf(city, Cast.Water)).Id);
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.FireClerk, (MyShops r) => r.Read(Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task What_was_typed_comes_back_right_or_wrong(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var fields = Scene.Answers();
        fields["a.A2"] = "a few";
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, fields), Scene.Cancel));
        var shown = await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel));
        Assert.Equal((ShopState.Begun, "2026-11-16", 1L), (shown.State, shown.Draft.Day, shown.Number));
        Assert.Equal(Answer.Of("a few"), shown.Draft.Answers["A2"]);
    }

    [Theory, BothDatabases]
    public async Task An_older_save_never_overwrites_a_newer_and_a_second_device_is_told(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        async Task<SaveDraft.Saved> Save(string device, long number, long basedOn, string text)
        {
            var fields = Scene.Answers();
            fields["a.B2"] = text;
            return await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, number, fields, device, basedOn), Scene.Cancel));
        }

        Assert.True((await Save("phone", 2, 0, "second")).Done);
        Assert.False((await Save("phone", 1, 0, "first, arriving late or from another tab")).Done);
        var tablet = await Save("tablet", 3, 0, "from the tablet, which had seen nothing");
        Assert.Equal((false, 2L), (tablet.Done, tablet.Number));
        Assert.Equal(Answer.Of("second"), (await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel))).Draft.Answers["B2"]);
        Assert.True((await Save("tablet", 3, 2, "from the tablet, which has seen it")).Done);
        Assert.False((await Save("phone", 4, 2, "from the phone again")).Done);
    }

    [Theory, BothDatabases]
    public async Task A_phone_that_missed_what_another_device_submitted_is_told_once_the_shop_is_returned(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await city.As(Cast.Hr, async (ReturnShop u) => await u.Run(new() { Id = shop.Id, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Question = "Which line?" }, Scene.Cancel));
        var phone = await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 6, Scene.Answers(), "phone", 5), Scene.Cancel));
        Assert.Equal(new SaveDraft.Saved(false, 0, null), phone);
    }

    [Theory, BothDatabases]
    public async Task An_answer_longer_than_is_kept_is_refused_by_its_question_and_leaves_the_form_as_it_was(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        var fields = Scene.Answers();
        fields["a.B2"] = new string('x', ShopDraft.LongestAnswer + 1);
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, fields), Scene.Cancel)));
        Assert.Contains("4,000 characters", refusal.Message, StringComparison.Ordinal);
        Assert.Equal(1, (await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel))).Number);
    }

    [Theory, BothDatabases]
    public async Task Another_shoppers_shop_is_not_there(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id }, Scene.Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel)));
        Assert.Empty((await city.As(Cast.WaterClerk, (MyShops r) => r.Read(Scene.Cancel))).ToDo);
    }

    [Theory, BothDatabases]
    public async Task Submitting_twice_has_one_effect_and_the_answers_stay_readable(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await Scene.Submit(city, Cast.FireClerk, shop.Id);
        await city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id, Number = 1 }, Scene.Cancel));
        await using (var db = city.Db()) Assert.Equal(Cast.FireClerk, (await db.OutgoingMails.SingleAsync(mail => mail.Subject == "What you handed in has arrived", Scene.Cancel)).ReaderId);
        var after = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal([ShopState.Assigned, ShopState.Begun, ShopState.Submitted], after.Steps.Select(step => step.State));
        Assert.Equal((new DateOnly(2026, 11, 16), new DateTime(2026, 11, 16, 15, 30, 0, DateTimeKind.Utc)), (after.PerformedOn!.Value, after.PerformedAt!.Value));
        var shown = await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel));
        Assert.Equal(Answer.Of("3"), shown.Draft.Answers["A2"]);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, Scene.Answers()), Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task What_was_changed_after_the_last_look_is_not_submitted_unseen(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, Scene.Answers()), Scene.Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id, Number = 1 }, Scene.Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_missing_answer_and_a_day_outside_the_window_are_refused_beside_their_question(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var number = 0;
        async Task<RuleBroken> Refusal(string field, string value)
        {
            var fields = Scene.Answers();
            fields[field] = value;
            number++;
            await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, number, fields), Scene.Cancel));
            return await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id, Number = number }, Scene.Cancel)));
        }

        Assert.Equal("A2", (await Refusal("a.A2", "")).Field);
        Assert.Equal("A2", (await Refusal("a.A2", "three")).Field);
        Assert.Equal("A1", (await Refusal("a.A1", "maybe")).Field);
        Assert.Equal(("day", "The window of this round is from Thu 12 Nov 2026 to Fri 20 Nov 2026. Give a day in it, or ask Human Resources."), await FieldAndSentence("day", "2026-11-11"));
        Assert.Equal("day", (await Refusal("day", "2026-11-17")).Field);
        Assert.Equal("day", (await Refusal("day", "yesterday")).Field);
        Assert.Equal("time", (await Refusal("time", "")).Field);
        async Task<(string?, string)> FieldAndSentence(string field, string value) => await Refusal(field, value) is var broken ? (broken.Field, broken.Message) : default;
    }

    [Theory, BothDatabases]
    public async Task A_shop_that_was_made_after_the_window_is_taken_and_flagged_for_its_reviewer_to_decide(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        city.Clock.Now = new DateTime(2026, 11, 23, 18, 0, 0, DateTimeKind.Utc);
        var (shop, fields) = ((await Scene.ShopOf(city, Cast.Water)).Id, Scene.Answers());
        fields["day"] = "2026-11-23";
        await Scene.Submit(city, Cast.FireClerk, shop, fields);
        Assert.Contains((await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop, false, Scene.Cancel))).Flags, flag => flag.Sentence.Contains("It was made on Mon 23 Nov 2026. The window is from", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task An_answer_to_a_question_that_is_no_longer_asked_is_left_out(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        var fields = Scene.Answers();
        fields["a.A1"] = "no";
        await Scene.Submit(city, Cast.FireClerk, shop.Id, fields);
        Assert.Null(AnswersJson.Read((await Scene.ShopOf(city, Cast.Water)).Answers!)["A2"]);
    }

    [Theory, BothDatabases]
    public async Task Drafts_leave_no_trace_and_the_trail_masks_who_submitted(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await using var db = city.Db();
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        var before = await db.AuditEntries.CountAsync(Scene.Cancel);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 2, Scene.Answers()), Scene.Cancel));
        Assert.Equal(before, await db.AuditEntries.CountAsync(Scene.Cancel));
        await city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id, Number = 2 }, Scene.Cancel));
        var last = await db.AuditValues.Where(v => v.Sequence == db.AuditEntries.Max(e => e.Sequence)).ToListAsync(Scene.Cancel);
        Assert.Contains(last, v => v.Subject == "MaskedActor");
        Assert.DoesNotContain(last, v => v.Subject != "MaskedActor" && v.Text!.Contains("Zebulon", StringComparison.Ordinal));
    }
}
