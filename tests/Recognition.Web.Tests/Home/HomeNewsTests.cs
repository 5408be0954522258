using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Home;
using Recognition.Web.Settings;
using Recognition.Web.Shops;
using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Home;

public sealed class HomeNewsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task An_award_is_news_once_it_is_announced_to_its_winner_as_their_own(City city)
    {
        var month = new Month(city);
        await month.OpenVoting();
        foreach (var member in (Guid[])[Cast.Ada, Cast.Ben, Cast.Cy]) await month.Vote(member, Month.ClaraNye);
        await month.Close();
        Assert.Empty(await News(city, Cast.FireClerk));
        await month.Announce();
        Assert.Equal(["You won the award of November 2026"], await News(city, Cast.WaterClerk));
        Assert.Equal(["Clara Nye won the award of November 2026"], await News(city, Cast.FireClerk));
    }

    [Theory, BothDatabases]
    public async Task Results_are_news_once_they_are_released_to_those_who_may_read_them(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 1));
        var shop = (await Scene.ShopOf(city, Cast.Water)).Id;
        await Scene.Submit(city, Cast.FireClerk, shop);
        await Scene.Accept(city, shop);
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        Assert.Empty(await News(city, Cast.CityManager));
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound release) => release.Run(input, Cancel));
        foreach (var reader in (Guid[])[Cast.CityManager, Cast.WaterDirector, Cast.WaterContact]) Assert.Contains("are released", Assert.Single(await News(city, reader)), StringComparison.Ordinal);
        foreach (var other in (Guid[])[Cast.FireDirector, Cast.WaterClerk, Cast.FireClerk]) Assert.Empty(await News(city, other));
    }

    [Theory, BothDatabases]
    public async Task Two_rounds_of_one_name_are_two_news(City city)
    {
        var round = await Scene.Reviewed(city);
        var input = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound release) => release.Run(input, Cancel));
        await using (var db = city.Db())
        {
            var settings = await city.Services.GetRequiredService<CurrentSettings>().Get(Cancel);
            var second = Round.Schedule(Guid.NewGuid(), "Autumn", new RoundWindow(new(2026, 11, 2), new(2026, 11, 20), ForServiceWeek: false), city.Clock.Now, 1, Cast.HumanResources, settings, null, new DateTime(2026, 10, 1, 15, 0, 0, DateTimeKind.Utc));
            db.AddRange(second, new ReleasedResult(Guid.NewGuid(), second.Id, null, Channel.Phone, Scene.PhoneForm, Quarter.Of(new DateOnly(2026, 11, 16)), city.Clock.Now));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal(["The results of Autumn are released", "The results of Autumn are released"], await News(city, Cast.CityManager));
    }

    private static async Task<IReadOnlyList<string>> News(City city, Guid person) =>
        [.. (await city.As(person, (HomeNews home) => home.Read(Cancel))).Items.Select(item => item.Text)];
}
