using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;
using static Recognition.Web.Demo.DemoCast;

namespace Recognition.Web.Demo;

/// <summary>Fills an empty database with the people of the demo city. Its entry in the audit trail is the mark of a demo database.</summary>
public sealed class LoadDemoCity(Entry entry, CurrentSettings settings)
{
    /// <param name="today">The day of the first look, from which the absence of a director is reckoned.</param>
    /// <exception cref="RuleBroken">The database holds a city's own people.</exception>
    public async Task Run(DateOnly today, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        if (await work.Db.Employees.AnyAsync(cancel))
            throw new RuleBroken("This database holds a city's own people, so the demo leaves it alone. Start without --demo, or give the demo a database of its own.");

        var departments = await work.Db.Departments.Include(d => d.Divisions).ToListAsync(cancel);
        if (All.Select(m => m.Department).Except(departments.Select(d => d.Code)).FirstOrDefault() is { } missing)
            throw new RuleBroken($"The demo city needs the department {missing}, which departments.json no longer names. Start without --demo.");
        for (var i = 0; i < departments.Count; i++) departments[i].AnswerAt($"816-555-01{i:00}", $"{100 + i} Example Street, first floor", "Monday to Friday, 8:00 am to 5:00 pm");

        var people = new DemoPeople(departments, work.Today);
        work.Db.AddRange(people.Everybody.Select(p => p.Employee));
        work.Db.AddRange(Appointments(people, work.Today.AddYears(-2)));
        work.Db.Add(new Deputy(Guid.NewGuid(), people.Of(Post.Director, "WORKS").First().Employee.Id, Id("1014"), today.AddDays(-7), new DateOnly(today.Year, today.Month, 1).AddMonths(3).AddDays(-1)));
        work.Db.Add(new Setting(Guid.NewGuid(), SettingDefinition.CityName, work.Today.AddYears(-2), "Demo City"));
        await work.Commit(cancel);
        settings.Forget();
    }

    private static IEnumerable<Appointment> Appointments(DemoPeople people, DateOnly from)
    {
        foreach (var (employee, department, post) in people.Everybody)
        {
            var member = All.FirstOrDefault(m => m.Id == employee.Id);
            foreach (var role in member?.Roles ?? []) yield return Appoint(role, employee.Id, department.Id);
            if (member is not null && post != Post.Assistant) continue;
            if (post == Post.Director || (post == Post.Assistant && department.Code == "CMO")) yield return Appoint(Role.Director, employee.Id, department.Id);
            else if (post == Post.Assistant && member is null) yield return Appoint(Role.Representative, employee.Id, department.Id);
            else if (post == Post.Contact) yield return Appoint(Role.PointOfContact, employee.Id, department.Id);
        }

        // With Ada Marsh the committee has five members.
        foreach (var department in DemoAwards.CommitteeDepartments)
            yield return Appoint(Role.CommitteeMember, people.Of(Post.Staff, department).First().Employee.Id, null);

        Appointment Appoint(Role role, Guid employee, Guid? department) => new(Guid.NewGuid(), role, employee, department, from, null);
    }
}
