using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.CharitableLeave;

/// <summary>A supervisor says how many of the approved hours were served; the others go back to the pool (docs/programme.md, 4.7).</summary>
public sealed class VerifyLeave(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ApproveLeave, cancel);
        var (request, employee) = await work.RequestBefore(input.Id, cancel);
        work.Expect(request, input.Version);

        var supervisors = await work.Db.ApproversOf(employee, work.Today).Select(e => e.Id).ToHashSetAsync(cancel);
        request.Verify(work.By.EmployeeId, supervisors, input.Hours(), work.Today, work.Now);
        work.Mail(Reader.Of(employee), LeaveMail.Verified(request));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public List<Line> Lines { get; set => field = value ?? []; } = [];

        internal Dictionary<Guid, Hours> Hours() => Lines.Select((line, i) => (line, i)).DistinctBy(l => l.line.Id).ToDictionary(l => l.line.Id, l => l.line.Hours(l.i));
    }

    public sealed record Line
    {
        public Guid Id { get; set; }

        public string? Served { get; set; }

        internal Hours Hours(int place)
        {
            var field = $"Lines[{place}].Served";
            if (!decimal.TryParse(Served?.Trim(), NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture, out var hours))
                throw new RuleBroken(field, "Give the hours served in quarters, such as 2.50; 0.00 where none were.");
            return hours % 0.25m == 0 && hours <= 24 ? new Hours(hours) : throw new RuleBroken(field, "Hours come in quarters: 2.00, 2.25, 2.50 or 2.75.");
        }
    }
}
