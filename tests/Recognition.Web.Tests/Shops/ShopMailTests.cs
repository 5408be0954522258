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
            ShopMail.Offered([shop], round), ShopMail.Taken(shop), ShopMail.Declined(shop), ShopMail.Reminded(2, round, Scene.Closes), ShopMail.Returned("How many rings?"), ShopMail.Excluded(shop), ShopMail.GivenAway(shop), ShopMail.Moved([shop], round), ShopMail.Cancelled([shop], round)])
        {
            foreach (var word in (string[])["shop", "round", round.Name, "Water"]) Assert.DoesNotContain(word, letter.Subject, StringComparison.OrdinalIgnoreCase);
            Assert.Equal("/", letter.Page);
        }
    }
}
