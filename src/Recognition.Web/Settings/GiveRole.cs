using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Settings;

/// <summary>Appoints an employee to a role from a day on. It takes effect at that person's next action.</summary>
public sealed class GiveRole(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        if (!Enum.TryParse<Role>(input.Role, out var role) || !Enum.IsDefined(role)) throw new RuleBroken(nameof(Input.Role), "Choose a role of the list.");
        var employee = await NamedEmployee.Of(work.Db, nameof(Input.EmployeeNumber), input.EmployeeNumber, work.Today, cancel);
        RoleGiving.RefuseOwn(work.By, employee.Id, await NamedEmployee.StoodInForBy(work, cancel));

        var (from, until) = (TypedDate.Required(nameof(Input.From), input.From), TypedDate.Optional(nameof(Input.Until), input.Until));
        if (from < work.Today) throw new RuleBroken(nameof(Input.From), "That day has passed, and nobody held the role on it. Choose today or a later day.");
        if (input.DepartmentId is { } id && !await work.Db.Departments.AnyAsync(d => d.Id == id, cancel)) throw new RuleBroken(nameof(Input.DepartmentId), "Choose a department of the list.");
        var appointment = new Appointment(input.Id, role, employee.Id, input.DepartmentId, from, until);
        var department = appointment.DepartmentId;
        var same = await work.Db.Appointments.Where(a => a.Role == role && a.DepartmentId == department)
            .Join(work.Db.Employees, a => a.EmployeeId, e => e.Id, (a, e) => new { Held = a, e.Name }).ToListAsync(cancel);
        if (same.Any(other => other.Held.EmployeeId == employee.Id && other.Held.Overlaps(appointment)))
            throw new RuleBroken(nameof(Input.From), $"{employee.Name} holds this role on one of these days already.");
        RoleGiving.RefuseSecond(appointment, same.Select(other => (other.Held, other.Name)));
        work.Db.Add(appointment);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string Role { get; set; } = "";

        public string EmployeeNumber { get; set; } = "";

        public Guid? DepartmentId { get; set; }

        public string From { get; set; } = "";

        /// <summary>The last day; empty while no end is set.</summary>
        public string? Until { get; set; }
    }
}
