using Microsoft.EntityFrameworkCore;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ShopMailTests
{
    [Theory, BothDatabases]
    public async Task Neither_subject_nor_link_of_a_letter_to_a_shopper_tells_that_the_reader_shops(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await using var db = city.Db();
        var round = await db.Rounds.SingleAsync(Scene.Cancel);
        var shop = await Scene.ShopOf(city, Cast.Water);
        foreach (var letter in (Letter[])[
            ShopMail.Offered([shop], round), ShopMail.Taken(shop), ShopMail.Declined(shop), ShopMail.Reminded(2, round, Scene.Closes), ShopMail.Submitted(), ShopMail.Returned("How many rings?"), ShopMail.Accepted(), ShopMail.Excluded(shop), ShopMail.GivenAway(shop), ShopMail.Moved([shop], round), ShopMail.Cancelled([shop], round)])
        {
            foreach (var word in (string[])["shop", "round", round.Name, "Water"]) Assert.DoesNotContain(word, letter.Subject, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("/", letter.Page);
        }
    }

    [Theory, BothDatabases]
    public async Task A_shopper_is_told_of_an_acceptance_and_of_an_exclusion_with_its_reason_and_a_list_of_letters_names_nobody(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        await Scene.GiveTo(city, Cast.HumanResources, Cast.WaterClerk);
        var (water, own) = (await Scene.ShopOf(city, Cast.Water), await Scene.ShopOf(city, Cast.HumanResources));
        await Scene.Submit(city, Cast.FireClerk, water.Id);
        await Scene.Submit(city, Cast.WaterClerk, own.Id);
        await Scene.Accept(city, water.Id);
        await Scene.Accept(city, own.Id, Cast.OutsideReviewer, ofHumanResources: true);
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = water.Id, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Reason = "The line was down." }, Scene.Cancel));
        await using var db = city.Db();
        var letters = await db.OutgoingMails.Where(mail => mail.Subject.StartsWith("Something that you handed in")).ToListAsync(Scene.Cancel);
        Assert.Equal(new[] { Cast.FireClerk, Cast.FireClerk, Cast.WaterClerk }.Order(), letters.Select(letter => letter.ReaderId!.Value).Order());
        Assert.All(letters, letter => Assert.Null(letter.KnownTo));
        Assert.All(letters, letter => Assert.DoesNotContain("Water Services", letter.Subject + letter.Body, StringComparison.Ordinal));
        Assert.Contains("The line was down.", letters.Single(letter => letter.Subject.EndsWith("does not count", StringComparison.Ordinal)).Body, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nobody_gets_a_letter_of_an_exclusion_who_declined_the_shop(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await city.As(Cast.FireClerk, (DeclineShop u) => u.Run(new() { Id = shop, Reason = "Ill." }, Scene.Cancel));
        await using var db = city.Db();
        var before = await db.OutgoingMails.CountAsync(Scene.Cancel);
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Reason = "Nobody is left." }, Scene.Cancel));
        Assert.Equal(before, await db.OutgoingMails.CountAsync(Scene.Cancel));
    }
}
