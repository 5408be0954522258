using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ReassignShopTests
{
    [Theory, BothDatabases]
    public async Task Another_shopper_begins_anew_both_are_told_and_the_first_finds_the_shop_no_more(City city)
    {
        var shop = await Begun(city);
        await Pool(city, Cast.Cy);
        await Give(city, shop, Cast.Cy);
        await Give(city, shop, Cast.Cy);

        var given = await Scene.ShopOf(city, Cast.Water);
        Assert.Equal((ShopState.Assigned, ShopState.Assigned, Cast.Hr), (given.State, given.Steps[^1].State, given.Steps[^1].By));
        await using var db = city.Db();
        Assert.Empty(await db.KeptDrafts.ToListAsync(Scene.Cancel));
        Assert.Equal("1012@city.example", (await db.OutgoingMails.SingleAsync(m => m.Subject == "Something that waited for you was given to somebody else", Scene.Cancel)).To);
        Assert.Equal(1, await db.OutgoingMails.CountAsync(m => m.To == "1015@city.example", Scene.Cancel));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel)));
        Assert.Empty((await city.As(Cast.Cy, (ShopToFill r) => r.Read(shop.Id, Scene.Cancel))).Draft.Answers);
        await Scene.Submit(city, Cast.Cy, shop.Id);
        Assert.Equal(ShopState.Submitted, (await Scene.ShopOf(city, Cast.Water)).State);
    }

    [Theory, BothDatabases]
    public async Task What_the_first_shopper_began_hides_not_that_the_second_one_typed_it_in_seconds(City city)
    {
        var shop = (await Begun(city)).Id;
        await Pool(city, Cast.Cy);
        city.Clock.Pass(TimeSpan.FromHours(1));
        await Give(city, await Scene.ShopOf(city, Cast.Water), Cast.Cy);
        await city.As(Cast.Cy, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Scene.Cancel));
        city.Clock.Pass(TimeSpan.FromSeconds(30));
        await city.As(Cast.Cy, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Scene.Cancel));
        var flags = (await city.As(Cast.Hr, (ShopInReview r) => r.Read(shop, false, Scene.Cancel))).Flags;
        Assert.StartsWith("Typed in 30 seconds, with 6 questions asked.", Assert.Single(flags).Sentence, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Each_refusal_names_the_rule_that_stands_against_the_shopper(City city)
    {
        var shop = await Begun(city);
        foreach (var person in (Guid[])[Cast.WaterDirector, Cast.CityManager]) await Pool(city, person);
        await Pool(city, Cast.Cy, new DateOnly(2026, 11, 18));
        foreach (var (person, sentence) in ((Guid, string)[])[
            (Cast.WaterClerk, "Clara Nye works in Water Services. Choose another shopper."),
            (Cast.CityManager, "Mara Quill supervises somebody in Water Services, directly or further down. Choose another shopper."),
            (Cast.Cy, "Cy Dunn is in the pool until Wed 18 Nov 2026 only. Choose another shopper.")])
            Assert.Equal(sentence, (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, shop, person))).Message);
        Assert.Equal(3 + 1, (await city.As(Cast.Hr, (ShopAssignment r) => r.Read(shop.Id, Scene.Cancel))).Barred.Count());
    }

    [Theory, BothDatabases]
    public async Task Who_stands_in_for_a_director_does_not_shop_the_department_in_those_days(City city)
    {
        var shop = await Begun(city);
        await Pool(city, Cast.Cy);
        await using var db = city.Db();
        var deputy = new Domain.Access.Deputy(Guid.NewGuid(), Cast.WaterDirector, Cast.Cy, new DateOnly(2026, 11, 18), new DateOnly(2026, 11, 19));
        db.Add(deputy);
        await db.SaveChangesAsync(Scene.Cancel);
        Assert.Equal("Cy Dunn directs, represents or answers complaints for Water Services. Choose another shopper.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, shop, Cast.Cy))).Message);
        db.Remove(deputy);
        db.Add(new Domain.Access.Deputy(Guid.NewGuid(), Cast.WaterDirector, Cast.Cy, new DateOnly(2026, 11, 23), new DateOnly(2026, 11, 24)));
        await db.SaveChangesAsync(Scene.Cancel);
        await Give(city, shop, Cast.Cy);
    }

    [Theory, BothDatabases]
    public async Task What_was_submitted_stays_with_its_shopper(City city)
    {
        var shop = await Begun(city);
        await Pool(city, Cast.Cy);
        await city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop.Id, Number = 1 }, Scene.Cancel));
        Assert.Equal("This shop was submitted already.", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, shop, Cast.Cy))).Message);
        var version = (await Scene.ShopOf(city, Cast.Water)).Version;
        await city.As(Cast.Hr, (ReturnShop u) => u.Run(new() { Id = shop.Id, Version = version, Question = "Which line?" }, Scene.Cancel));
        Assert.Contains("only its shopper can answer", (await Assert.ThrowsAsync<RuleBroken>(() => Give(city, shop, Cast.Cy))).Message, StringComparison.Ordinal);
    }

    private static async Task<Shop> Begun(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = await Scene.ShopOf(city, Cast.Water);
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop.Id, 1, Scene.Answers()), Scene.Cancel));
        return shop;
    }

    private static async Task Pool(City city, Guid employee, DateOnly? until = null)
    {
        await using var db = city.Db();
        var shopper = new Shopper(Guid.NewGuid(), employee, new DateOnly(2026, 1, 1));
        if (until is { } last) shopper.End(last);
        db.Add(shopper);
        await db.SaveChangesAsync(Scene.Cancel);
    }

    private static async Task Give(City city, Shop shop, Guid to)
    {
        await using var db = city.Db();
        var (version, shopper) = ((await db.Shops.SingleAsync(s => s.Id == shop.Id, Scene.Cancel)).Version, (await db.Shoppers.SingleAsync(s => s.EmployeeId == to, Scene.Cancel)).Id);
        await city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop.Id, Version = version, ShopperId = shopper }, Scene.Cancel));
    }
}
