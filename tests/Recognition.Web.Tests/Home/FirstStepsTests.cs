using Recognition.Web.Home;
using Recognition.Web.Settings;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Home;

public sealed class FirstStepsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Human_Resources_sees_what_a_new_city_lacks_until_nothing_does(City city)
    {
        var steps = await Steps(city, Cast.Hr);
        Assert.Equal(["Enter the holidays: terms are counted by them", "Have a form published for the shops", "Add shoppers to the pool"], steps.Where(step => !step.Done).Select(step => step.Text));
        Assert.Equal(6, steps.Count);
        foreach (var other in (Guid[])[Cast.CityManager, Cast.WaterDirector, Cast.WaterClerk]) Assert.Empty(await Steps(city, other));

        await Scene.Settle(city);
        await city.As(Cast.Hr, (EnterFederalHolidays u) => u.Run(new() { Year = 2028 }, Cancel));

        Assert.Empty(await Steps(city, Cast.Hr));
    }

    private static Task<IReadOnlyList<FirstSteps.Step>> Steps(City city, Guid person) => city.As(person, (FirstSteps first) => first.Read(Cancel));
}
