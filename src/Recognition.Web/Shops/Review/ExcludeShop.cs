using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes a shop out of the count, made or not, with the reason. A release that was proposed with it is to be proposed anew.</summary>
public sealed class ExcludeShop(Entry entry)
{
    /// <exception cref="RuleBroken">It was excluded, released or cancelled already, there is no reason, or a grade is given for a report that was not submitted or is graded already.</exception>
    /// <exception cref="GoneStale">It has changed since the reviewer looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        await work.Exclude(shop, input.Reason, cancel);
        if (input.Grade?.Read(shop.Id, work.By.EmployeeId, work.Now) is { } given)
        {
            if (shop.SubmittedAt is null) throw new RuleBroken("Grade.Content", "This shop was not submitted, so there is no report to grade.");
            if (await work.Db.ReportGrades.AnyAsync(grade => grade.ShopId == shop.Id, cancel)) throw new RuleBroken("Grade.Content", "This report is graded already.");
            work.Db.Add(given);
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool OfHumanResources { get; set; }

        public string? Reason { get; set; }

        /// <summary>The grade of the report; null or empty where none is given.</summary>
        public GivenGrade? Grade { get; set; }
    }
}

internal static class Exclusion
{
    /// <summary>Takes a shop out of the count with what is left of its draft and evidence, and tells its shopper.</summary>
    /// <param name="shop">With its steps.</param>
    /// <exception cref="RuleBroken">It was excluded, released or cancelled already, or there is no reason.</exception>
    public static async Task Exclude(this Work work, Shop shop, string? reason, CancellationToken cancel)
    {
        // A declined shop is nobody's by now, and a planned one was never told.
        var isTold = shop.IsOut || shop.State is ShopState.Submitted or ShopState.Accepted;
        shop.Exclude(work.By.EmployeeId, reason ?? "", work.Now);
        await work.EmptyEvidence(work.Db.Shops.Where(it => it.Id == shop.Id), cancel);
        await work.RemoveUnread(work.Db.KeptDrafts.Where(draft => draft.ShopId == shop.Id), cancel);
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (shop.DepartmentId != round.RunByDepartmentId)
            round.GoOnWithout(work.By.EmployeeId, await work.Db.OthersOf(round).ToListAsync(cancel), work.Now);
        if (!isTold) return;
        var shopper = await work.ShopperOf(shop, cancel);
        work.Mail(shopper.Reader, ShopMail.Excluded(shop, shopper.IsOutside));
    }
}
