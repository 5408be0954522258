using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Another person of HR confirms that a released round is scored anew, or somebody withdraws the proposal. Confirmed, each shop has a new
/// result beside the old one, what was released is added up again, who gave service that is excellent by it waits to be thanked, and directors are told, in one change.
/// </summary>
public sealed class DecideRescoring(Entry entry)
{
    /// <exception cref="RuleBroken">It was decided, the same person would confirm, or answers do not fill in the corrected form.</exception>
    /// <exception cref="GoneStale">Somebody else was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var rescoring = await work.Db.Rescorings.SingleOrDefaultAsync(one => one.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(rescoring, input.Version);
        if (input.Withdraw)
        {
            rescoring.Withdraw(work.By.EmployeeId, work.Now);
        }
        else
        {
            var round = await work.Db.Rounds.SingleAsync(round => round.Id == rescoring.RoundId, cancel);
            var done = rescoring.Do(work.By.EmployeeId, RescoreRound.IsReleased(round), await RescoreRound.Reviewed(work, round.Id).ToListAsync(cancel), await work.Db.Scoring(rescoring.ToFormVersionId, cancel), RescoreRound.Salt, work.Now);
            await Released.AddUpAgain(work, round, await work.Db.Shops.Where(shop => shop.RoundId == round.Id).ToListAsync(cancel), cancel);
            await Released.TakeNames(work, done.Where(shop => shop.State == ShopState.Released), cancel);
            await Released.Tell(work, [.. done.Where(shop => shop.State == ShopState.Released).Select(shop => shop.DepartmentId).Distinct()], department => ResultsMail.Rescored(department, round), cancel);
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Whether it is called off; else it is confirmed.</summary>
        public bool Withdraw { get; set; }
    }
}
