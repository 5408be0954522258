using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class RemindShoppersTests
{
    [Theory, BothDatabases]
    public async Task A_reminder_is_sent_once_a_day_and_stands_in_the_history_of_the_shop(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        await Remind(city, round);
        Assert.Equal("The shoppers of all shops that are out were reminded today. Nobody is reminded twice a day: wait until tomorrow.",
            (await Assert.ThrowsAsync<RuleBroken>(() => Remind(city, round))).Message);
        Assert.Equal(2, await Letters(city));
        var shown = await city.As(Cast.Hr, (RoundShown r) => r.Read(round, Scene.Cancel));
        Assert.Empty(shown.ToRemind);
        Assert.All(shown.Shops, shop => Assert.Equal(new DateTime(2026, 11, 16, 10, 0, 0), shop.RemindedAt));
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((true, Cast.Hr), (shop.Steps[^1].IsReminder, shop.Steps[^1].By));

        city.Clock.Pass(TimeSpan.FromHours(14)); // midnight in Chicago
        await Remind(city, round);
        Assert.Equal(4, await Letters(city));
    }

    [Theory, BothDatabases]
    public async Task A_reminder_leaves_the_question_of_a_returned_shop_and_passes_over_those_that_are_submitted(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1), (Cast.Fire, 1));
        var (water, fire) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.Fire));
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        await Scene.Submit(city, Cast.WaterClerk, fire.Id);
        await city.As(Cast.Hr, async (ReturnShop u) => await u.Run(new() { Id = water.Id, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Question = "How many rings?", AskedAbout = ["B2", "A2"] }, Scene.Cancel));
        await Remind(city, round);
        Assert.Equal(1, await Letters(city));
        var mine = await city.As(Cast.FireClerk, (ShopToFill r) => r.Read(water.Id, Scene.Cancel));
        Assert.Equal("How many rings?", mine.Question);
        Assert.Equal(["A2", "B2"], mine.AskedAbout);
        Assert.Equal(2, mine.Steps.Count);
    }

    private static Task Remind(City city, Guid round) => city.As(Cast.Hr, (RemindShoppers u) => u.Run(new() { Id = round }, Scene.Cancel));

    private static async Task<int> Letters(City city)
    {
        await using var db = city.Db();
        return await db.OutgoingMails.CountAsync(mail => mail.Subject.StartsWith("Something still waits"), Scene.Cancel);
    }
}
