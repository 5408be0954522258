using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Pacesetter;

/// <summary>HR puts a nomination on the ballot, or declines it with a reason that the nominator reads.</summary>
public sealed class ReviewNomination(Entry entry)
{
    /// <exception cref="RuleBroken">No decision or no reason, a nomination that was withdrawn or is for or by the reviewer, or voting has opened.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        var (nomination, contest) = await work.Db.Nomination(input.Id, cancel);
        work.Expect(nomination, input.Version);
        switch (input.Decision)
        {
            case "accept":
                nomination.Accept(contest, work.By.EmployeeId, work.Now);
                break;
            case "decline":
                nomination.Decline(contest, work.By.EmployeeId, input.Because, work.Now);
                await Tell(work, nomination, contest, cancel);
                break;
            default:
                throw new RuleBroken(nameof(Input.Decision), "Choose whether the nomination goes on the ballot.");
        }

        await work.Commit(cancel);
    }

    private static async Task Tell(Work work, Nomination nomination, Contest contest, CancellationToken cancel)
    {
        var names = await work.Db.Names(nomination.EmployeeIds, cancel);
        var nominator = await work.Db.Employees.SingleAsync(e => e.Id == nomination.NominatorId, cancel);
        work.Mail(Reader.Of(nominator), AwardMail.Declined([.. names.Values.Order()], contest.Month, nomination.DeclinedBecause!));
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>accept or decline.</summary>
        public string? Decision { get; set; }

        /// <summary>What the nominator reads; only where it is declined.</summary>
        public string? Because { get; set; }
    }
}
