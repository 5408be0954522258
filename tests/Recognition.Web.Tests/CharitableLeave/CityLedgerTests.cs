using System.Net;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Organization;
using Recognition.Web.CharitableLeave;

namespace Recognition.Web.Tests.CharitableLeave;

/// <summary>The ledger as Human Resources looks it up: it is Tue 10 Nov 2026, in FY2027.</summary>
public sealed class CityLedgerTests
{
    private static readonly Guid Pantry = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Departments_sum_up_what_their_people_asked_for_in_the_leave_year(City city)
    {
        await ListPantry(city);
        await Ask(city, Cast.WaterClerk, "2026-11-20", "3.00");
        await Ask(city, Cast.WaterClerk, "2026-12-04", "1.50");
        await Ask(city, Cast.WaterOtherClerk, "2026-11-20", "2.00");
        await Ask(city, Cast.FireClerk, "2027-05-03", "8.00");

        var shown = await Read(city, new());
        Assert.Equal("FY2027", shown.Year.Name);
        // Wilma, Rolf, Petra, Sven, Clara, Dov, Ben, and Gus, who left within the year.
        Assert.Equal(new LedgerSum(64, 6.5m, 0, 0, 2), shown.Sums.Single(one => one.Department == "Water Services").Sum);
        Assert.Equal(0, shown.Sums.Single(one => one.Department == "Fire").Sum.People);
        Assert.Equal(8m, (await Read(city, new(Year: "FY2028", Department: Cast.Fire))).Sums.Single().Sum.Requested);
    }

    [Theory, BothDatabases]
    public async Task Requests_are_found_by_name_department_state_and_year(City city)
    {
        await ListPantry(city);
        await Ask(city, Cast.WaterClerk, "2026-12-04", "1.50");
        city.Clock.Pass(TimeSpan.FromMinutes(1));
        await Ask(city, Cast.FireClerk, "2026-11-20", "2.00");
        await Ask(city, Cast.FireClerk, "2027-05-03", "2.00");

        Assert.Equal(["Clara Nye", "Finn Oakes"], await Names(city, new()));
        Assert.Equal(["Clara Nye"], await Names(city, new(Search: "nye")));
        Assert.Equal(["Finn Oakes"], await Names(city, new(Department: Cast.Fire, State: "Requested")));
        Assert.Equal(["Finn Oakes"], await Names(city, new(Year: "FY2028", Sort: "name")));
        Assert.Equal(["Clara Nye", "Finn Oakes"], await Names(city, new(Sort: "asked")));
        Assert.Empty(await Names(city, new(State: "Declined")));
    }

    [Fact]
    public async Task The_page_and_its_table_tell_no_organization_and_hold_no_formula()
    {
        await using var city = await City.Found("sqlite");
        await ListPantry(city);
        await using (var db = city.Db())
        {
            var evil = new Employee(Guid.NewGuid(), "3001", "=1+1", null, Cast.Water, new DateOnly(2020, 5, 1));
            evil.ReportTo(Cast.WaterSupervisor);
            db.Add(evil);
            await db.SaveChangesAsync(Cancel);
            await Ask(city, evil.Id, "2026-11-20", "2.25");
        }

        using var host = new PortalHost(city, signInByHeader: true);
        using var hr = host.As(Cast.Hr);
        var page = WebUtility.HtmlDecode(await hr.GetStringAsync("/leave/ledger?state=Requested", Cancel));
        Assert.Contains("1 request", page, StringComparison.Ordinal);
        Assert.Contains("No request of FY2028 matches", await hr.GetStringAsync("/leave/ledger?year=FY2028", Cancel), StringComparison.Ordinal);
        var table = await hr.GetStringAsync("/leave/ledger.csv?state=Requested", Cancel);
        Assert.Contains("FY2027,\"'=1+1\",3001,Water Services,2026-11-20,City Charitable Campaign,2.25,,Waits for the supervisor,2026-11-10", table, StringComparison.Ordinal);
        Assert.DoesNotContain("Pantry", page + table, StringComparison.Ordinal);
    }

    private static Task ListPantry(City city) => city.As(Cast.Hr, (ListOrganization list) =>
        list.Run(new() { Id = Pantry, Name = "Example Pantry", Use = LeaveUse.CharitableCampaign, From = "2026-05-01" }, Cancel));

    private static async Task Ask(City city, Guid who, string date, string hours)
    {
        var pantry = (await city.As(who, (LeaveForm form) => form.Read(Cancel))).Organizations.Single().Id.ToString();
        await city.As(who, (RequestLeave ask) => ask.Run(
            new() { Id = Guid.NewGuid(), Lines = [new() { Date = date, Hours = hours, Use = LeaveUse.CharitableCampaign, Organization = pantry }] }, Cancel));
    }

    private static Task<CityLedger.Shown> Read(City city, CityLedger.Filter filter) => city.As(Cast.Hr, (CityLedger ledger) => ledger.Read(filter, Cancel));

    private static async Task<IEnumerable<string>> Names(City city, CityLedger.Filter filter) => (await Read(city, filter)).Rows.Select(row => row.Name);
}
