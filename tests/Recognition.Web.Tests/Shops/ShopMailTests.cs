using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class ShopMailTests
{
    [Theory, BothDatabases]
    public async Task No_subject_of_a_letter_to_a_shopper_tells_that_the_reader_shops(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1));
        await using var db = city.Db();
        var round = await db.Rounds.SingleAsync(Scene.Cancel);
        var settings = await city.Services.GetRequiredService<Web.Settings.CurrentSettings>().Get(Scene.Cancel);
        foreach (var letter in (Letter[])[
            ShopMail.Assigned("Ada", 2, round, settings), ShopMail.Reminded("Ada", 2, round, settings), ShopMail.Returned("Ada", "How many rings?", settings),
            ShopMail.Excluded("Ada", settings), ShopMail.GivenAway("Ada", settings), ShopMail.Moved("Ada", 2, round, settings), ShopMail.Cancelled("Ada", 2, round, settings)])
        {
            foreach (var word in (string[])["shop", "round", round.Name, "Water"]) Assert.DoesNotContain(word, letter.Subject, StringComparison.OrdinalIgnoreCase);
        }
    }
}
