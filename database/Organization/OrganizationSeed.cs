using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Json;
using Recognition.Domain.Organization;

namespace Recognition.Database.Organization;

internal static class OrganizationSeed
{
    private const string File = "departments.json";

    /// <summary>Afterwards all departments are tracked, so that <see cref="Department"/> below finds them.</summary>
    /// <returns>Whether the city had none, so that they are now those of the files.</returns>
    public static async Task<bool> Load(RecognitionDb db, SeedFolder folder, CancellationToken cancel)
    {
        await db.Departments.Include(d => d.Divisions).LoadAsync(cancel);
        if (db.Departments.Local.Count > 0) return false;
        db.AddRange(folder.Read(File, Departments));
        return true;
    }

    /// <summary>The department of the code that stands there.</summary>
    public static Department Department(this RecognitionDb db, JsonAt code) =>
        db.Departments.Local.FirstOrDefault(d => d.Code == code.Text(Domain.Organization.Department.CodeLimit)) ?? throw code.Wrong($"is no code of {File}");

    private static List<Department> Departments(JsonAt root)
    {
        var codes = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        return [.. root.Fields("note", "departments").Need("departments").Items(SeedFolder.Most).Select(at =>
        {
            var fields = at.Fields("code", "name", "inShops", "inReview", "phone", "address", "hours", "divisions");
            return at.Make(() =>
            {
                var code = fields.Need("code").Unique(codes, Domain.Organization.Department.CodeLimit);
                var department = new Department(SeedAt.Id(File, code), code, fields.Need("name").Name());
                department.TakePart(fields.Need("inShops").Flag(), fields.Need("inReview").Flag());
                department.AnswerAt(
                    fields.Need("phone").Text(Domain.Organization.Department.PhoneLimit),
                    fields.Need("address").Text(Domain.Organization.Department.AddressLimit),
                    fields.Need("hours").Text(Domain.Organization.Department.HoursLimit));
                foreach (var division in fields.Need("divisions").Items(SeedFolder.Most)) department.AddDivision(SeedAt.Id(File, $"{code} {division.Name()}"), division.Name());
                return department;
            });
        })];
    }
}
