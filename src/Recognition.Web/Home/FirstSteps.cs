using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>What a new city needs before its first round, in order, for those in Human Resources who do some of it.</summary>
public sealed class FirstSteps(Entry entry)
{
    /// <returns>Nothing once all is done, and for those who do none of it.</returns>
    public async Task<IReadOnlyList<Step>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        if (!new[] { Permission.ManagePeople, Permission.ManageSettings, Permission.ManageShops }.Any(look.By.Holds)) return [];
        var db = look.Db;
        // The first employee is whoever was appointed by the command line.
        var done = await db.Employees.Where(e => e.Id == look.By.EmployeeId).Select(_ => new
        {
            Departments = db.Departments.Any(),
            People = db.Employees.Count() > 1,
            Holidays = db.Holidays.Any(),
            Roles = db.Appointments.Any(a => a.Role == Role.Director),
            Forms = db.FormVersions.Any(),
            Shoppers = db.Shoppers.Any(),
        }).SingleAsync(cancel);
        List<(Permission Permission, Step Step)> steps =
        [
            (Permission.ManagePeople, new("Add the departments", "/administration/departments", done.Departments)),
            (Permission.ManagePeople, new("Import the employees from the personnel file", "/administration/people/import", done.People)),
            (Permission.ManageSettings, new("Enter the holidays: terms are counted by them", "/administration/holidays", done.Holidays)),
            (Permission.ManageSettings, new("Give the roles: the City Manager, the directors, the award committee", "/administration/roles", done.Roles)),
            (Permission.ManageShops, new("Have a form published for the shops", "/shops/forms", done.Forms)),
            (Permission.ManageShops, new("Add shoppers to the pool", "/shops/pool", done.Shoppers)),
        ];
        return steps.TrueForAll(one => one.Step.Done) ? [] : [.. steps.Select(one => look.By.Holds(one.Permission) ? one.Step : one.Step with { Address = null })];
    }

    /// <param name="Address">Null where somebody else does it.</param>
    public sealed record Step(string Text, string? Address, bool Done);
}
