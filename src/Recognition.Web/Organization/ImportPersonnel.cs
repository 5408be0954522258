using Microsoft.EntityFrameworkCore;
using Recognition.Database.Organization;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Takes over an uploaded personnel file as its preview showed it: all of it, or nothing.</summary>
public sealed class ImportPersonnel(Entry entry)
{
    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        var (by, since) = (work.By.EmployeeId, work.Now - PersonnelUpload.Lasts);
        var upload = await work.Db.PersonnelUploads.SingleOrDefaultAsync(u => u.Id == input.Id && u.UploadedBy == by && u.At > since, cancel)
            ?? throw new RuleBroken("This upload has expired. Upload the file again.");
        if (upload.ImportedAt is not null) return "The file was imported already.";

        var read = await PersonnelReading.Of(work.Db, upload.Content, by, work.Today, cancel);
        var plan = read.Plan;
        if (read.Fingerprint() != input.Fingerprint) throw new GoneStale();
        var (changed, leaving) = (plan.Changes.Count, input.AbsentLeave ? plan.Absent.Count : 0);
        if (plan.ChangesNothing && leaving == 0 && plan.Rejections.Count == 0) throw new RuleBroken(plan.Aside.Count == 0
            ? "The file says what the portal knows already, so there is nothing to import."
            : "All that this file would change is left for another person who keeps the settings.");
        if (input.AbsentLeave && plan.Absent.Any(e => e.Id == by))
            throw new RuleBroken(nameof(Input.AbsentLeave), "You are not in this file yourself, so it does not list everybody. Take the tick away, or upload the whole file.");

        // Who moves does not shop the department that they leave for a year.
        work.Db.AddRange(plan.Changes.Where(change => change.Employee.DepartmentId != change.Entry.DepartmentId).Select(change => new DepartmentLeft(Guid.NewGuid(), change.Employee.Id, change.Employee.DepartmentId, work.Today)).ToList());
        var added = plan.CarryOut(input.AbsentLeave, Guid.NewGuid, work.Today);
        work.Db.AddRange(added);
        var outcome = $"Imported: {Written.Count(added.Count, "employee", "employees")} new, {changed:N0} changed, {leaving:N0} absent from the file and deactivated.{Left(plan.Aside.Count)}";
        (upload.ImportedAt, upload.Content, upload.Outcome) = (work.Now, [], outcome);
        await work.Commit(cancel);
        return outcome;
    }

    private static string Left(int lines) => lines == 0 ? "" :
        $" {Written.Count(lines, "line is", "lines are")} left: another person who keeps the settings can import the same file, which then changes just {(lines == 1 ? "this" : "these")}.";

    public sealed record Input
    {
        public Guid Id { get; set; }

        /// <summary>What the preview showed.</summary>
        public string Fingerprint { get; set; } = "";

        /// <summary>The file lists everybody: who is absent from it has left.</summary>
        public bool AbsentLeave { get; set; }
    }
}
