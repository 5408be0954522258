using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>Roles whose holders would leave by a personnel file: somebody must follow them, and the file does not say who.</summary>
public static class RolesOfLeavers
{
    internal static async Task<IReadOnlyList<Row>> Of(RecognitionDb db, PersonnelPlan plan, DateOnly today, CancellationToken cancel)
    {
        var leaving = plan.Changes.Where(c => c.Entry.LeftOn is not null).ToDictionary(c => c.Employee.Id, c => c.Entry.LeftOn!.Value);
        var absent = plan.Absent.Select(e => e.Id).ToHashSet();
        var held = await db.Appointments.Where(a => a.Until == null || today <= a.Until)
            .Join(db.Employees, a => a.EmployeeId, e => e.Id, (a, e) => new { e.Id, e.Number, e.Name, a.Role, a.DepartmentId, a.Until }).OrderBy(a => a.Name).ToListAsync(cancel);
        return [.. from a in held
                   let lastDay = absent.Contains(a.Id) ? today : leaving.TryGetValue(a.Id, out var day) ? day : (DateOnly?)null
                   where lastDay < (a.Until ?? DateOnly.MaxValue)
                   select new Row(a.Number, a.Name, a.Role, a.DepartmentId, absent.Contains(a.Id))];
    }

    /// <param name="IfComplete">The person is not in the file, and leaves only if it lists everybody.</param>
    public sealed record Row(string Number, string Name, Role Role, Guid? DepartmentId, bool IfComplete);
}
