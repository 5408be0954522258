using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Pacesetter;

public sealed class NominationTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Nobody_nominates_themselves_or_one_who_left(City city)
    {
        var month = new Month(city);
        await month.Open();
        Assert.Equal("Nobody nominates themselves. Take your own name out.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Nominate(Cast.WaterClerk, Cast.WaterOtherClerk, Cast.WaterClerk))).Message);
        Assert.StartsWith("Gus Vane does not work for the city", (await Assert.ThrowsAsync<RuleBroken>(() => month.Nominate(Cast.WaterClerk, Cast.Gone))).Message, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task The_same_form_posted_twice_is_one_nomination_and_the_same_people_are_nominated_once_by_one_person(City city)
    {
        var month = new Month(city);
        await month.Open();
        var input = new Nominate.Input { Id = Guid.NewGuid(), ContestId = Month.Contest, Nominees = [Cast.WaterClerk, Cast.FireClerk], Service = "Found a leak", Reason = "Stayed." };
        await Task.WhenAll(Enumerable.Range(0, 8).Select(_ => city.As(Cast.WaterContact, (Nominate u) => u.Run(input, Cancel))));
        Assert.StartsWith("This form was sent before", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.WaterContact, (Nominate u) => u.Run(input with { Reason = "Stayed all night." }, Cancel)))).Message, StringComparison.Ordinal);
        await using var db = city.Db();
        Assert.Equal(1, await db.Nominations.CountAsync(Cancel));
        Assert.Equal("You have nominated Clara Nye and Finn Oakes for November 2026 already.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Nominate(Cast.WaterContact, Cast.FireClerk, Cast.WaterClerk))).Message);
        await month.Nominate(Cast.FireClerk, Cast.WaterClerk);
    }

    [Theory, BothDatabases]
    public async Task Nobody_reviews_a_nomination_of_their_own(City city)
    {
        var month = new Month(city);
        await month.Open();
        var own = await month.Nominate(Cast.Hr, Cast.WaterClerk);
        foreach (var decision in (string[])["accept", "decline"])
            Assert.Equal("You made this nomination yourself. Somebody else in Human Resources reviews it.", (await Assert.ThrowsAsync<RuleBroken>(() => month.Review(own, decision, "Because."))).Message);
    }

    [Theory, BothDatabases]
    public async Task Ids_that_were_made_up_or_are_anothers_find_nothing(City city)
    {
        var month = new Month(city);
        await month.Open();
        var nomination = await month.Nominate(Cast.WaterContact, Cast.WaterClerk);
        var input = new Nominate.Input { Id = nomination, ContestId = Month.Contest, Nominees = [Cast.WaterOtherClerk], Service = "x", Reason = "y" };
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (Nominate u) => u.Run(input, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (Nominate u) => u.Run(input with { Id = Guid.Empty }, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (Nominate u) => u.Run(input with { Id = Guid.NewGuid(), ContestId = Guid.NewGuid() }, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (Nominate u) => u.Run(input with { Id = Guid.NewGuid(), Nominees = [Guid.NewGuid()] }, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (WithdrawNomination u) => u.Run(new() { Id = nomination }, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterContact, (WithdrawNomination u) => u.Run(new() { Id = Guid.NewGuid() }, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterContact, (NominationInReview r) => r.Read(nomination, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterContact, (ReviewNomination u) => u.Run(new() { Id = nomination, Decision = "accept" }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_text_that_is_too_long_is_refused_with_its_length(City city)
    {
        await new Month(city).Open();
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (Nominate u) => u.Run(
            new() { Id = Guid.NewGuid(), ContestId = Month.Contest, Nominees = [Cast.WaterClerk], Service = "Found a leak", Reason = new string('x', 2001) }, Cancel)));
        Assert.Equal(("Reason", "This may have 2000 characters at most; it has 2001. Shorten it."), (refusal.Field, refusal.Message));
    }

    [Theory, BothDatabases]
    public async Task Nominations_end_at_the_close_of_business_and_a_withdrawn_one_never_reaches_the_ballot(City city)
    {
        var month = new Month(city);
        await month.Open();
        var nomination = await month.Nominate(Cast.WaterContact, Cast.WaterClerk);
        await month.Review(nomination);
        await month.Review(await month.Nominate(Cast.WaterContact, Cast.FireClerk));
        city.Clock.Now = new DateTime(2026, 11, 12, 22, 59, 59, DateTimeKind.Utc);
        await month.Nominate(Cast.FireClerk, Cast.WaterOtherClerk);
        city.Clock.Pass(TimeSpan.FromSeconds(1));
        await Assert.ThrowsAsync<RuleBroken>(() => month.Nominate(Cast.FireClerk, Cast.WaterClerk));
        await city.As(Cast.WaterContact, (WithdrawNomination u) => u.Run(new() { Id = nomination }, Cancel));
        await month.Review((await city.As(Cast.Hr, (ContestDetail d) => d.Read(Month.Contest, Cancel))).Nominations.Single(n => n.Nomination.State == NominationState.Submitted).Nomination.Id);
        city.Clock.Pass(TimeSpan.FromDays(1));
        await month.Job();
        Assert.Equal(["Dov Katz", "Finn Oakes"], (await month.Now()).Nominees.Select(n => n.Name).Order());
    }

    [Theory, BothDatabases]
    public async Task A_colleague_is_found_by_part_of_the_name_in_any_case_or_by_number_and_signs_of_patterns_are_taken_as_typed(City city)
    {
        await new Month(city).Open();
        foreach (var (search, names) in ((string, string[])[])[("LAR", ["Clara Nye"]), ("1012", ["Finn Oakes"]), ("%%", []), ("__", []), ("l", []), ("vane", [])])
        {
            var shown = await city.As(Cast.WaterContact, (NominationForm f) => f.Read([], search, Cancel));
            Assert.Equal(names, shown.Found.People.Select(found => found.Name));
        }
    }

    [Theory, BothDatabases]
    public async Task A_month_has_one_contest(City city)
    {
        var month = new Month(city);
        await month.Open();
        await month.Open();
        var refusal = await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (OpenContest u) => u.Run(Month.Terms() with { Id = Guid.NewGuid() }, Cancel)));
        Assert.Equal("November 2026 has a contest already. Choose another month.", refusal.Message);
    }
}
