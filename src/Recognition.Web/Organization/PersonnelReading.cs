using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>A personnel file set against the city as it is in this context.</summary>
internal sealed record PersonnelReading(PersonnelFile File, PersonnelPlan Plan, IReadOnlyDictionary<Guid, string> Departments)
{
    /// <param name="by">The employee who imports it.</param>
    public static async Task<PersonnelReading> Of(RecognitionDb db, byte[] content, Guid by, DateOnly today, CancellationToken cancel)
    {
        var (header, lines) = PersonnelCsv.Read(content);
        var departments = await db.Departments.Include(d => d.Divisions).ToListAsync(cancel);
        var file = PersonnelFile.Read(header, lines, departments, today);
        var employees = await db.Employees.ToListAsync(cancel);
        var importer = new PersonnelImporter(by, await db.Deputies.Where(d => d.StandInId == by && d.Until >= today).Select(d => d.AbsentId).ToListAsync(cancel));
        return new PersonnelReading(file, PersonnelPlan.Of(file, employees, departments, importer, today), departments.ToDictionary(d => d.Id, d => d.Name));
    }

    /// <summary>What the plan would do, as one short text: the import does what the preview showed, or nothing.</summary>
    public string Fingerprint()
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        foreach (var added in Plan.New) Add($"new {added}");
        foreach (var change in Plan.Changes) Add($"change {change.Employee.Id} {change.Employee.Version} {change.Entry}");
        foreach (var aside in Plan.Aside) Add($"aside {aside}");
        foreach (var absent in Plan.Absent) Add($"absent {absent.Id} {absent.Version}");
        return Convert.ToHexString(hash.GetHashAndReset());

        void Add(string line) => hash.AppendData(Encoding.UTF8.GetBytes(line + "\n"));
    }
}
