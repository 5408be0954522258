using Recognition.Web.Home;

namespace Recognition.Web.Tests.Pacesetter;

public sealed class AwardWaitingTests
{
    [Theory, BothDatabases]
    public async Task Each_is_reminded_of_the_own_step_until_it_is_done(City city)
    {
        var month = new Month(city);
        await month.Open();
        Assert.Empty(await Tasks(city, Cast.Hr));
        var nomination = await month.Nominate(Cast.WaterContact, Cast.WaterClerk);
        Assert.Equal(["Review 1 nomination for November 2026 by 2026-11-13"], await Tasks(city, Cast.Hr));
        await month.Review(nomination);
        Assert.Empty(await Tasks(city, Cast.Hr));

        city.Clock.Pass(TimeSpan.FromDays(3));
        Assert.Equal(["Open the vote on the award of November 2026 by 2026-11-13"], await Tasks(city, Cast.Hr));
        await month.Job();
        Assert.Empty(await Tasks(city, Cast.Hr));
        foreach (var member in (Guid[])[Cast.Ada, Cast.Ben, Cast.Cy])
        {
            Assert.Equal(["Vote on the award of November 2026 by 2026-11-20"], await Tasks(city, member));
            await month.Vote(member, Month.ClaraNye);
            Assert.Empty(await Tasks(city, member));
        }

        await month.Close();
        Assert.Equal(["Announce the award of November 2026 by "], await Tasks(city, Cast.Hr));
        await month.Announce();
        Assert.Empty(await Tasks(city, Cast.Hr));
    }

    // Other features' tasks are theirs to test.
    private static async Task<IEnumerable<string>> Tasks(City city, Guid person) =>
        (await city.As(person, (HomeTasks home) => home.Read(TestContext.Current.CancellationToken))).Tasks
        .Where(task => !task.Done && task.Address.StartsWith("/award", StringComparison.Ordinal)).Select(task => $"{task.Text} by {task.By:yyyy-MM-dd}");
}
