using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// HR scores the accepted shops of a round that it reviews anew under a corrected form: those of Human Resources itself, and of the department
/// of who does it, keep the form by which they were sealed. Before anything of the round is released it is done at once;
/// afterwards it is proposed, and <see cref="DecideRescoring"/> by another person does it. docs/programme.md, 1.11.
/// </summary>
public sealed class RescoreRound(Entry entry)
{
    /// <exception cref="RuleBroken">The forms do not fit, answers do not fill in the corrected one, there is no reason, or a proposal waits already.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var round = await work.Db.Rounds.SingleOrDefaultAsync(round => round.Id == input.Round, cancel) ?? throw new NotThere();
        if (await work.Db.Rescorings.AnyAsync(one => one.RoundId == round.Id && one.DoneAt == null && one.WithdrawnAt == null, cancel))
            throw new RuleBroken("It is proposed already to score this round anew. Another person confirms that, or it is withdrawn.");
        var forms = await work.Db.FormVersions.Where(form => form.Id == input.From || form.Id == input.To).ToListAsync(cancel);
        var (from, to) = (forms.Find(form => form.Id == input.From), forms.Find(form => form.Id == input.To));
        if (from is null || to is null) throw new RuleBroken(nameof(Input.To), "Choose the form, and its corrected version.");
        var shops = await Reviewed(work, round.Id).ToListAsync(cancel);
        var rescoring = new Rescoring(input.Id, round, from, to, shops, input.Reason, work.By.EmployeeId, work.Now);
        work.Db.Add(rescoring);
        if (!IsReleased(round))
        {
            rescoring.Do(work.By.EmployeeId, released: false, shops, await work.Db.Scoring(to.Id, cancel), Salt, work.Now);
            round.ForgetProposal(); // it was of other results
        }

        await work.Commit(cancel);
    }

    internal static bool IsReleased(Round round) => (round.ReleasedAt ?? round.OwnReleasedAt) is not null;

    internal static byte[] Salt() => RandomNumberGenerator.GetBytes(AcceptShop.SaltBytes);

    internal static IQueryable<Shop> Reviewed(Work work, Guid round) =>
        work.Db.ToReviewBy(work.By, ofHumanResources: false).Include(shop => shop.Earlier).Where(shop => shop.RoundId == round);

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Round { get; set; }

        /// <summary>The form version whose shops are scored anew.</summary>
        public Guid From { get; set; }

        /// <summary>The corrected version.</summary>
        public Guid To { get; set; }

        public string? Reason { get; set; }
    }
}
