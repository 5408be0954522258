using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.CharitableLeave;

/// <summary>A supervisor, or the deputy who stands in, approves or declines a request (docs/programme.md, 4.6).</summary>
public sealed class DecideLeave(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ApproveLeave, cancel);
        var (request, employee) = await work.RequestBefore(input.Id, cancel);
        work.Expect(request, input.Version);

        var supervisors = await work.Db.ApproversOf(employee, work.Today).Select(e => e.Id).ToHashSetAsync(cancel);
        if (input.Decision == Decision.Approve)
        {
            var ledger = work.City.Ledger(await work.Db.RequestsOf(employee.Id, cancel), employee);
            var asked = request.Lines.Select(line => line.OrganizationId).ToList();
            var organizations = await work.Db.LeaveOrganizations.Include(o => o.Listings).Where(o => asked.Contains(o.Id)).ToDictionaryAsync(o => o.Id, cancel);
            request.Approve(work.By.EmployeeId, supervisors, ledger, organizations, work.Now);
            work.Mail(Reader.Of(employee), LeaveMail.Approved(request));
        }
        else if (input.Decision == Decision.Decline)
        {
            request.Decline(work.By.EmployeeId, supervisors, input.DeclinedBecause ?? "", work.Now);
            work.Mail(Reader.Of(employee), LeaveMail.Declined(request));
        }
        else
        {
            throw new RuleBroken(nameof(Input.Decision), "Choose whether you approve or decline.");
        }

        await work.Commit(cancel);
    }

    public enum Decision
    {
        Approve,
        Decline,
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public Decision? Decision { get; set; }

        public string? DeclinedBecause { get; set; }
    }
}
