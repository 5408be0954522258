using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Domain.Shops;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Shops;
using Recognition.Web.StaffNotices;
using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform.Mail;

/// <summary>A full city that lives on until each kind of letter was written.</summary>
internal static class EveryLetter
{
    /// <summary>What tells the kinds apart by their subjects.</summary>
    public static readonly IReadOnlyList<string> Kinds =
    [
        "Something waits for you", "Something still waits", "has arrived", "A question waits", "was accepted", "does not count", "no longer needed", "given to somebody else", "New days", "was cancelled", "Shop results of",
        "Your nomination for", "Vote on", "You won", "Whom you nominated", "Clara Nye won", "asks for charitable", "are approved", "are declined", "are verified",
        "is open", "is sealed", "An erratum", "Please read", "Answers about", "has decided on an objection", "were scored anew",
    ];

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    /// <param name="city">A full one.</param>
    public static async Task Write(City city)
    {
        await city.Seal(Cast.Water);
        await city.As(Cast.Hr, async (AddErratum u) => await u.Run(new() { Id = Guid.NewGuid(), Packet = (await city.Packet(Cast.Water)).Id, Text = "The target was 85 %." }, Cancel));
        await Notice(city);
        await Leave(city);
        await NextRound(city);
        await ThisRound(city);
        await Award(city);
        await Reply(city);
        await Release(city);
    }

    private static async Task Notice(City city)
    {
        var id = Guid.NewGuid();
        await city.As(Cast.Hr, (PublishNotice u) => u.Run(new() { Id = id, Title = "Shops happen here", Text = "They are for service." }, Cancel));
        await using var db = city.Db();
        var version = (await db.StaffNotices.SingleAsync(n => n.Id == id, Cancel)).Version;
        await city.As(Cast.Hr, (SendNotice u) => u.Run(new() { Id = id, Version = version }, Cancel));
        await city.Services.GetRequiredService<DrainRequestedJobs>().Run(Cancel);
    }

    private static async Task Reply(City city)
    {
        city.Clock.Now = new DateTime(2026, 11, 27, 16, 0, 0, DateTimeKind.Utc); // the window is over, and the last day to reply has come
        await city.As(Cast.Hr, (AskForReplies u) => u.Run(Cancel));
        await using var db = city.Db();
        var shop = await db.Shops.Where(s => s.DepartmentId == Cast.Water && s.State == ShopState.Accepted).Select(s => s.Id).SingleAsync(Cancel);
        await city.As(Cast.WaterContact, (ObjectToAnswer u) => u.Run(new() { Id = Guid.NewGuid(), Shop = shop, Question = "A2", Reason = "We were closed." }, Cancel));
        var objection = await db.Objections.AsNoTracking().SingleAsync(Cancel);
        await city.As(Cast.Hr, (DecideObjection u) => u.Run(new() { Id = objection.Id, Version = objection.Version, Decision = DecideObjection.Verdict.Reject, Answer = "It was noon." }, Cancel));
    }

    private static async Task ScoreAnew(City city, Guid round)
    {
        await using var db = city.Db();
        var old = await db.FormVersions.SingleAsync(f => f.Id == Scene.PhoneForm, Cancel);
        var corrected = new FormVersion(Guid.NewGuid(), Channel.Phone, old.Definition.Replace("\"version\": 1", "\"version\": 2", StringComparison.Ordinal), city.Clock.Now);
        db.Add(corrected);
        db.Add(new Domain.Access.Appointment(Guid.NewGuid(), Domain.Access.Role.HrShops, Cast.Cy, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Cancel);
        await city.As(Cast.Hr, (RescoreRound u) => u.Run(new() { Id = Guid.NewGuid(), Round = round, From = old.Id, To = corrected.Id, Reason = "Rings weigh too little." }, Cancel));
        var proposed = await db.Rescorings.AsNoTracking().SingleAsync(Cancel);
        await city.As(Cast.Cy, (DecideRescoring u) => u.Run(new() { Id = proposed.Id, Version = proposed.Version }, Cancel));
    }

    private static async Task Leave(City city)
    {
        await using var db = city.Db();
        var requests = await db.LeaveRequests.Include(r => r.Lines).ToDictionaryAsync(r => r.Id, Cancel);
        await city.As(Cast.WaterSupervisor, (DecideLeave u) => u.Run(new() { Id = FullCity.Asked, Version = requests[FullCity.Asked].Version, Decision = DecideLeave.Decision.Decline, DeclinedBecause = "The desk is short." }, Cancel));
        await city.As(Cast.WaterSupervisor, (VerifyLeave u) => u.Run(new() { Id = FullCity.Approved, Version = requests[FullCity.Approved].Version, Lines = [.. requests[FullCity.Approved].Lines.Select(l => new VerifyLeave.Line { Id = l.Id, Served = "1.00" })] }, Cancel));
    }

    private static async Task NextRound(City city)
    {
        var next = Scene.Round((Cast.Water, 1)) with { Name = "Winter", Opens = "2027-03-15", Closes = "2027-03-19" }; // after the lockout of the shop that is out
        await Scene.Schedule(city, next);
        var version = (await Scene.ReleaseOf(city, next.Id)).Version;
        await city.As(Cast.Hr, (ChangeRound u) => u.Run(new() { Id = next.Id, Version = version, Name = next.Name, Opens = next.Opens, Closes = "2027-03-23" }, Cancel));
        version = (await Scene.ReleaseOf(city, next.Id)).Version;
        await city.As(Cast.Hr, (CancelRound u) => u.Run(new() { Id = next.Id, Version = version, Reason = "The line is down." }, Cancel));
    }

    private static async Task ThisRound(City city)
    {
        await using var db = city.Db();
        var round = await db.Rounds.SingleAsync(r => r.Name == "Autumn", Cancel);
        await city.As(Cast.Hr, (RemindShoppers u) => u.Run(new() { Id = round.Id }, Cancel));
        db.Add(new Shopper(Guid.NewGuid(), Cast.Cy, new DateOnly(2026, 1, 1)));
        await db.SaveChangesAsync(Cancel);
        var cy = (await db.Shoppers.SingleAsync(s => s.EmployeeId == Cast.Cy, Cancel)).Id;
        var shop = await db.Shops.AsNoTracking().FirstAsync(s => s.DepartmentId == Cast.Water && s.State == ShopState.Assigned, Cancel);
        await city.As(Cast.Hr, (ReassignShop u) => u.Run(new() { Id = shop.Id, Version = shop.Version, ShopperId = cy }, Cancel));
        var submitted = await db.Shops.AsNoTracking().SingleAsync(s => s.DepartmentId == Cast.Fire && s.State == ShopState.Submitted, Cancel);
        await city.As(Cast.Hr, (ReturnShop u) => u.Run(new() { Id = submitted.Id, Version = submitted.Version, Question = "Which line?" }, Cancel));
        foreach (var left in await db.Shops.AsNoTracking().Where(s => s.RoundId == round.Id && s.DepartmentId != Cast.HumanResources && s.State != ShopState.Accepted).ToListAsync(Cancel))
            await city.As(Cast.Hr, (ExcludeShop u) => u.Run(new() { Id = left.Id, Version = left.Version, Reason = "Not made." }, Cancel));
    }

    private static async Task Award(City city)
    {
        var month = new Month(city);
        await month.Review(FullCity.Unreviewed, "decline", "It tells of another city.");
        foreach (var member in (Guid[])[Cast.Ada, Cast.Ben, Cast.Cy]) await month.Vote(member, Month.ClaraNye);
        await month.Close();
        await month.Announce();
    }

    private static async Task Release(City city)
    {
        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        await using var db = city.Db();
        var input = await Scene.ReleaseOf(city, (await db.Rounds.SingleAsync(r => r.Name == "Autumn", Cancel)).Id);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(input, Cancel));
        await ScoreAnew(city, input.Id);
    }
}
