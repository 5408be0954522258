using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.CharitableLeave;

/// <summary>An employee asks for paid hours; the ledger holds at the pool over both uses (docs/programme.md, 4.2 to 4.5).</summary>
public sealed class RequestLeave(Entry entry)
{
    public const int MostLines = 5;

    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.RequestLeave, cancel);
        var me = await work.Db.Employees.SingleAsync(e => e.Id == work.By.EmployeeId, cancel);
        if (await work.Db.LeaveRequests.AnyAsync(r => r.Id == input.Id && r.EmployeeId != me.Id, cancel)) throw new NotThere();
        if (await work.Repeats(input.Id, input, cancel)) return;
        var approvers = await work.Db.ApproversOf(me, work.Today).ToListAsync(cancel);
        if (approvers.Count == 0) throw new RuleBroken("Nobody could approve these hours: on the personnel list you report to nobody who works for the city. Ask Human Resources to name your supervisor, then ask again.");

        var ledger = work.City.Ledger(await work.Db.RequestsOf(me.Id, cancel), me);
        var organizations = await work.Db.LeaveOrganizations.Include(o => o.Listings).ToDictionaryAsync(o => o.Id, cancel);
        var (mistakes, lastYear) = (new Mistakes(), work.City.LastYear(work.Today));
        var asks = input.Lines.Select((line, i) => (line, i)).Where(one => !one.line.IsEmpty).Take(MostLines)
            .Select(one => one.line.Ask(one.i, organizations, lastYear, mistakes)).OfType<LeaveAsk>().ToList();
        mistakes.Refuse();

        var request = new LeaveRequest(input.Id, me.Id, asks, ledger, work.Now);
        work.Db.Add(request);
        foreach (var approver in approvers)
            work.Mail(Reader.Of(approver), LeaveMail.Asked(me.Name, asks, work.City.Calendar));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>Chosen when the form was drawn, so that a form posted twice asks once.</summary>
        public Guid Id { get; set; }

        /// <summary>Empty where a form without any line was posted.</summary>
        public List<Line> Lines { get; set => field = value ?? []; } = [];
    }

    public sealed record Line
    {
        /// <summary>Chosen here and never by a form, in which two lines could bear the same.</summary>
        internal Guid Id { get; init; } = Guid.NewGuid();

        public string? Date { get; set; }

        public string? Hours { get; set; }

        public LeaveUse? Use { get; set; }

        /// <summary>An id as text: an empty choice must not lose what else was typed.</summary>
        public string? Organization { get; set; }

        internal bool IsEmpty => string.IsNullOrWhiteSpace(Date) && string.IsNullOrWhiteSpace(Hours) && string.IsNullOrEmpty(Organization);

        /// <returns>Null where something stands against it, which <paramref name="mistakes"/> then holds.</returns>
        internal LeaveAsk? Ask(int place, Dictionary<Guid, LeaveOrganization> organizations, LeaveYear lastYear, Mistakes mistakes)
        {
            var (field, before) = ($"Lines[{place}]", mistakes.Count);
            var date = mistakes.Try(() => TypedDate.Required($"{field}.Date", Date) is var day && day <= lastYear.Last
                ? day : throw new RuleBroken($"{field}.Date", $"Hours can be asked for until {Written.Date(lastYear.Last)}, the end of {lastYear.Name}. Choose an earlier day."));
            var hours = mistakes.Try(() => HoursOf($"{field}.Hours"));
            var use = mistakes.Try(() => Choice.Required($"{field}.Use", Use, "Choose what the hours are for."));
            var organization = mistakes.Try(() => Guid.TryParse(Organization, out var id) && organizations.TryGetValue(id, out var one)
                ? one : throw new RuleBroken($"{field}.Organization", "Choose the organization."));
            return mistakes.Count > before ? null : new LeaveAsk(Id, date, hours, use, organization!);
        }

        private Hours HoursOf(string field)
        {
            if (!decimal.TryParse(Hours?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours))
                throw new RuleBroken(field, "Give hours in quarters, such as 2.50.");
            try
            {
                return new Hours(hours);
            }
            catch (RuleBroken broken)
            {
                throw new RuleBroken(field, broken.Message);
            }
        }
    }
}
