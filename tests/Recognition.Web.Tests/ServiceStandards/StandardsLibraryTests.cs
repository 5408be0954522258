using Recognition.Database.Seed;
using Recognition.Web.ServiceStandards;
using Recognition.Web.Tests.Seed;

namespace Recognition.Web.Tests.ServiceStandards;

public sealed class StandardsLibraryTests
{
    [Theory, BothDatabases]
    public async Task Anybody_reads_the_promise_and_the_figures(City city)
    {
        await city.LoadReferenceData(ReferenceData.Own);
        var shown = await city.As(null, (StandardsLibrary library) => library.Read(null, TestContext.Current.CancellationToken));
        Assert.Equal(8, shown.Promises.Count);
        Assert.Equal(10, shown.Topics.Count);
        Assert.Equal(["3 rings", "24 hours", "60 seconds", "2 business days"], shown.Topics.SelectMany(t => t.Standards).Select(s => s.Limit).OfType<string>().OrderBy(l => l.Length).ThenBy(l => l, StringComparer.Ordinal));
        Assert.Contains("Good morning, [department], this is [first name]. How may I help you?", shown.Topics.SelectMany(t => t.Standards).SelectMany(s => s.Examples));
    }

    [Theory, BothDatabases]
    public async Task An_employee_reads_the_greeting_with_the_own_name(City city)
    {
        await city.LoadReferenceData(ReferenceData.Own);
        var shown = await city.As(Cast.WaterClerk, (StandardsLibrary library) => library.Read("GREETING department", TestContext.Current.CancellationToken));
        Assert.True(shown.Found < shown.Of);
        shown = await city.As(Cast.WaterClerk, (StandardsLibrary library) => library.Read("good morning", TestContext.Current.CancellationToken));
        var greeting = Assert.Single(Assert.Single(shown.Topics).Standards);
        Assert.Contains("Good morning, Water Services, this is Clara. How may I help you?", greeting.Examples);
    }

    [Theory, BothDatabases]
    public async Task A_search_for_what_no_standard_holds_finds_none(City city)
    {
        await city.LoadReferenceData(ReferenceData.Own);
        Assert.Equal(0, (await city.As(null, (StandardsLibrary library) => library.Read("%_zeppelin", TestContext.Current.CancellationToken))).Found);
    }
}
