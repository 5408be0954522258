using Microsoft.EntityFrameworkCore;
using Recognition.Database.Organization;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>What an uploaded personnel file would change today.</summary>
public sealed class PersonnelPreview(Entry entry)
{
    public async Task<Shown> Read(Guid upload, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePeople, cancel);
        var (by, since) = (look.By.EmployeeId, look.Now - PersonnelUpload.Lasts);
        var file = await look.Db.PersonnelUploads.SingleOrDefaultAsync(u => u.Id == upload && u.UploadedBy == by && u.At > since && u.ImportedAt == null, cancel) ?? throw new NotThere();
        var read = await PersonnelReading.Of(look.Db, file.Content, by, look.Today, cancel);
        return new Shown(file.FileName, look.City.Zone.Time(file.At + PersonnelUpload.Lasts), read.Plan, read.File.Ignored, read.Departments, await RolesOfLeavers.Of(look.Db, read.Plan, look.Today, cancel), read.Fingerprint());
    }

    /// <param name="Until">The time of day at which the upload is of no use any more.</param>
    /// <param name="Ignored">Columns of the file that the portal does not read.</param>
    /// <param name="Departments">Names by id.</param>
    /// <param name="Roles">Those that somebody who leaves holds.</param>
    public sealed record Shown(string FileName, string Until, PersonnelPlan Plan, IReadOnlyList<string> Ignored, IReadOnlyDictionary<Guid, string> Departments, IReadOnlyList<RolesOfLeavers.Row> Roles, string Fingerprint)
    {
        public IReadOnlyList<PersonnelChange> Leaving => [.. Plan.Changes.Where(c => c.Leaves)];

        public IReadOnlyList<PersonnelChange> Changed => [.. Plan.Changes.Where(c => !c.Leaves)];

        /// <summary>All of it as a table, to be mended or kept.</summary>
        public IEnumerable<IEnumerable<string?>> Rows()
        {
            yield return ["What", "Line", "Number", "Name", "Column", "Before", "After or reason"];
            foreach (var r in Plan.Rejections) yield return ["rejected", Text(r.Line), null, null, r.Column is { } column ? PersonnelHeader.NameOf(column) : null, null, r.Reason];
            foreach (var a in Plan.Aside) yield return ["left for another person", Text(a.Entry.Line), a.Entry.Number, a.Entry.Name, PersonnelHeader.NameOf(a.Column), null, a.Reason];
            foreach (var n in Plan.New) yield return ["new", Text(n.Line), n.Number, n.Name, null, null, Departments[n.DepartmentId]];
            foreach (var (change, d) in Plan.Changes.SelectMany(c => c.Differences.Select(d => (c, d))))
                yield return [change.Leaves ? "leaving" : "changed", Text(change.Entry.Line), change.Entry.Number, change.Entry.Name, PersonnelHeader.NameOf(d.Column), d.Before, d.After];
            foreach (var a in Plan.Absent) yield return ["not in the file", null, a.Number, a.Name, null, null, Departments[a.DepartmentId]];
        }

        private static string Text(int line) => line.ToString(System.Globalization.CultureInfo.InvariantCulture);
    }
}
