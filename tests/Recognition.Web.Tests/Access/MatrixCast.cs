using Recognition.Domain.Access;
using Recognition.Domain.Organization;

namespace Recognition.Web.Tests.Access;

/// <summary>The columns of the access matrix: somebody of each role, and of no other.</summary>
internal static class MatrixCast
{
    private static readonly Guid Supervisor = Id(90), Shopper = Id(91), Deputy = Id(92);

    // The deputy stands in for a director, and for a member of the committee, whose vote stays personal.
    public static readonly IReadOnlyList<(string Name, Guid? Person)> Columns =
    [
        ("nobody", null), ("left", Cast.Gone), ("employee", Cast.WaterClerk), ("supervisor", Supervisor), ("shopper", Shopper), ("deputy", Deputy),
        .. Enum.GetValues<Role>().Select(role => (role.ToString(), (Guid?)Id((int)role))),
    ];

    public static async Task Settle(City city)
    {
        await using var db = city.Db();
        var start = new DateOnly(2020, 5, 1);
        foreach (var (name, id) in Columns.Where(column => column.Person is { } id && id != Cast.Gone && id != Cast.WaterClerk))
            db.Add(new Employee(id!.Value, $"30{db.Employees.Local.Count:00}", $"Only {name}", null, Cast.ManagersOffice, start));
        var report = new Employee(Id(99), "3099", "Reports to the supervisor", null, Cast.ManagersOffice, start);
        report.ReportTo(Supervisor);
        db.Add(report);
        db.Add(new Recognition.Domain.Shops.Shopper(Guid.NewGuid(), Shopper, start));
        foreach (var role in Enum.GetValues<Role>())
            db.Add(new Appointment(Guid.NewGuid(), role, Id((int)role), Rights.BelongsToDepartment(role) ? Cast.ManagersOffice : null, start, null));
        foreach (var absent in (Role[])[Role.Director, Role.CommitteeMember]) db.Add(new Recognition.Domain.Access.Deputy(Guid.NewGuid(), Id((int)absent), Deputy, start, start.AddYears(50)));
        await db.SaveChangesAsync();
    }

    private static Guid Id(int number) => new(number, 0x4d, 0x43, new byte[8]);
}
