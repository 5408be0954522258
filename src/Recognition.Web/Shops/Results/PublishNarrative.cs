using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Publishes what was said of a department in a released round, in the reviewer's own words; without words, takes it back. docs/programme.md, 2.15.</summary>
public sealed class PublishNarrative(Entry entry)
{
    /// <exception cref="RuleBroken">It is too long, or there is nothing to take back.</exception>
    /// <exception cref="NotAllowed">The department's shops are for the other reviewer, or the person works there.</exception>
    /// <exception cref="GoneStale">Another version was published since it was read.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var runBy = await work.Db.Rounds.Where(round => round.Id == input.RoundId).Select(round => new { round.RunByDepartmentId }).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        ShopRows.DemandReviewer(work.By, input.DepartmentId, runBy.RunByDepartmentId);
        if (!await work.Db.ReleasedResults.AnyAsync(r => r.RoundId == input.RoundId && r.DepartmentId == input.DepartmentId, cancel)) throw new NotThere();
        var before = await work.Db.Narratives.Where(n => n.RoundId == input.RoundId && n.DepartmentId == input.DepartmentId).MaxAsync(n => (int?)n.Number, cancel) ?? 0;
        if (before != input.After) throw new GoneStale();
        work.Db.Add(new Narrative(input.Id, input.RoundId, input.DepartmentId, before + 1, input.Text, work.By.EmployeeId, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid RoundId { get; set; }

        public Guid DepartmentId { get; set; }

        public bool OfHumanResources { get; set; }

        /// <summary>The number of the version that the page showed; 0 where there was none.</summary>
        public int After { get; set; }

        public string? Text { get; set; }
    }
}
