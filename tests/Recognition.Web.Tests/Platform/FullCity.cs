using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Settings;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Organization;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Access.SignIn;
using Recognition.Web.Settings;
using Recognition.Web.Tests.Indicators;
using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform;

/// <summary>A test city in the middle of everything, so that each page has something to show and each form something to do.</summary>
internal static class FullCity
{
    public static readonly Guid Asked = Guid.NewGuid(), Approved = Guid.NewGuid(), Unreviewed = Guid.NewGuid(), Upload = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <summary>The clock then stands on Mon 16 Nov 2026, voting is open and a round is under way.</summary>
    public static async Task Settle(City city)
    {
        var month = new Month(city);
        await month.Open();
        foreach (var nominee in (Guid[])[Cast.WaterClerk, Cast.WaterOtherClerk, Cast.FireClerk]) await month.Review(await month.Nominate(Cast.WaterContact, nominee));
        await Leave(city);
        await Organization(city);
        await Scene.Scheduled(city, (Cast.Water, 2), (Cast.Fire, 2), (Cast.HumanResources, 1));
        await month.Job();
        await December(city);
        await Shops(city);
        await Some.Measure(city, Cast.Water);
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
    }

    /// <summary>What the shopper of a department wrote; no other text holds the word.</summary>
    public static string Words(Guid department) => department == Cast.Water ? "Zebulon helped." : department == Cast.Fire ? "Yvaine helped." : "Xerxes helped.";

    private static async Task Leave(City city)
    {
        await city.As(Cast.Hr, (ListOrganization list) => list.Run(new() { Id = Guid.NewGuid(), Name = "Example Pantry", Use = LeaveUse.CharitableCampaign, From = "2026-05-01" }, Cancel));
        await using var db = city.Db();
        var pantry = await db.LeaveOrganizations.Select(o => o.Id).SingleAsync(Cancel);
        foreach (var id in (Guid[])[Asked, Approved])
            await city.As(Cast.WaterClerk, (RequestLeave ask) => ask.Run(new() { Id = id, Lines = [new() { Date = "2026-11-12", Hours = "2.00", Use = LeaveUse.CharitableCampaign, Organization = $"{pantry}" }] }, Cancel));
        var version = (await db.LeaveRequests.SingleAsync(r => r.Id == Approved, Cancel)).Version;
        await city.As(Cast.WaterSupervisor, (DecideLeave decide) => decide.Run(new() { Id = Approved, Version = version, Decision = DecideLeave.Decision.Approve }, Cancel));
    }

    private static async Task Organization(City city)
    {
        await city.As(Cast.Hr, (EnterFederalHolidays u) => u.Run(new() { Year = 2027 }, Cancel));
        await city.As(Cast.Hr, (NameDeputy u) => u.Run(new() { Id = Guid.NewGuid(), AbsentNumber = "1008", StandInNumber = "1013", From = "2026-11-10", Until = "2026-12-10" }, Cancel));
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.ReleaseDays, Value = "12", From = "2027-01-01" }, Cancel));
        await city.As(null, (TieAccount u) => u.Run("1012", "subject of Finn Oakes", Cancel));
        var file = Encoding.UTF8.GetBytes("Number,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\n2001,Eve Moss,,,WATER,,1009,2026-11-09,\n");
        await city.As(Cast.Hr, (UploadPersonnelFile u) => u.Run(new() { Id = Upload, FileName = "people.csv", Content = file }, Cancel));
    }

    // The month after is open for nominations.
    private static async Task December(City city)
    {
        var contest = Guid.NewGuid();
        await city.As(Cast.Hr, (OpenContest u) => u.Run(Month.Terms() with { Id = contest, Month = "2026-12", NominationsClose = "2026-12-10", VotingOpens = "2026-12-11", VotingCloses = "2026-12-18" }, Cancel));
        await city.As(Cast.FireClerk, (Nominate u) => u.Run(new() { Id = Unreviewed, ContestId = contest, Nominees = [Cast.Ben], Service = "Mended a pump", Reason = "In the rain." }, Cancel));
    }

    // Of Water one shop is accepted and that of the clerk of Fire is out; of Fire that of the clerk of Water is submitted; that of Human Resources is submitted too.
    private static async Task Shops(City city)
    {
        await using var db = city.Db();
        var shoppers = await db.Shoppers.ToDictionaryAsync(s => s.Id, s => s.EmployeeId, Cancel);
        // The pool has a third shopper, whom no test signs in as: left to the order of ids, only that one's forms might be open.
        var shops = (await db.Shops.ToListAsync(Cancel)).OrderBy(s => shoppers[s.ShopperId] == Cast.FireClerk).ThenBy(s => shoppers[s.ShopperId] != Cast.WaterClerk).ToList();
        foreach (var shop in shops.GroupBy(s => s.DepartmentId).Select(ofOne => ofOne.First()))
        {
            var answers = Scene.Answers();
            answers["a.B2"] = Words(shop.DepartmentId);
            await Scene.Submit(city, shoppers[shop.ShopperId], shop.Id, answers);
        }

        await Scene.Accept(city, shops.First(s => s.DepartmentId == Cast.Water).Id);
    }
}
