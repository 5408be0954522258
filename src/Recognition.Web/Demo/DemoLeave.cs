using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.CharitableLeave;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>Charitable hours of some eighty employees: asked, decided, served and verified, and some that wait for Sven Lund.</summary>
internal sealed class DemoLeave(DemoStage stage, DemoTown town)
{
    private static readonly string[] Amounts = ["2.00", "3.00", "3.50", "4.00", "4.00", "6.00"];

    private List<(Guid Id, LeaveUse Use)> organizations = [];

    public void Tell(DateOnly dawn) => stage.Then(town.At(dawn, 17), async db =>
    {
        organizations = [.. (await db.LeaveOrganizations.Include(o => o.Listings).OrderBy(o => o.Name).ToListAsync()).SelectMany(o => o.Listings.Select(l => (o.Id, l.Use)))];
        if (organizations.Count == 0) return;
        foreach (var (employee, _, _) in town.People.Of(Post.Staff).Where(p => p.Employee.SupervisorId != Sven && All.All(m => m.Id != p.Employee.Id)).Where((_, i) => i % 15 == 0))
        {
            var asked = town.Between(dawn.AddDays(3), town.Today.AddDays(-4));
            Ask(employee.Id, employee.SupervisorId!.Value, asked, town.City.Calendar.Add(asked, 6 + town.Chance.Next(10)), town.OneOf(Amounts));
        }

        var team = town.People.Everybody.Where(p => p.Employee.SupervisorId == Sven && p.Employee.Id != Clara).Select(p => p.Employee.Id).ToList();
        var calendar = town.City.Calendar;
        Ask(Clara, Sven, calendar.Subtract(town.Today, 40), calendar.Subtract(town.Today, 30), "2.50");
        Ask(Clara, Sven, calendar.Subtract(town.Today, 6), calendar.Add(town.Today, 8), "3.00");
        Ask(team[0], Sven, calendar.Subtract(town.Today, 1), calendar.Add(town.Today, 9), "4.00", decided: false);
        Ask(team[1], Sven, calendar.Subtract(town.Today, 1), calendar.Add(town.Today, 15), "8.00", decided: false);
        Ask(team[2], Sven, calendar.Subtract(town.Today, 12), calendar.Subtract(town.Today, 3), "3.00", verified: false);
    });

    private void Ask(Guid employee, Guid supervisor, DateOnly asked, DateOnly served, string hours, bool decided = true, bool verified = true)
    {
        var (id, line, place) = (Guid.NewGuid(), Guid.NewGuid(), town.OneOf(organizations));
        stage.At<RequestLeave>(town.At(asked, 8, town.Chance.Next(60)), employee, it => it.Run(new()
        {
            Id = id,
            Lines = [new() { Id = line, Date = served.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), Hours = hours, Use = place.Use, Organization = place.Id.ToString() }],
        }, default));
        if (!decided) return;
        stage.At<DecideLeave>(town.After(asked, 2), supervisor, async it => await it.Run(new() { Id = id, Version = await stage.Version<LeaveRequest>(id), Decision = DecideLeave.Decision.Approve }, default));
        if (!verified) return;
        stage.At<VerifyLeave>(town.After(served, 2), supervisor, async it => await it.Run(new() { Id = id, Version = await stage.Version<LeaveRequest>(id), Lines = [new() { Id = line, Served = hours }] }, default));
    }
}
