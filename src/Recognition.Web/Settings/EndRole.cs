using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Settings;

/// <summary>Says the last day of a role; with today's date the role is held until the day ends. One that then holds on no day is taken back.</summary>
public sealed class EndRole(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Db.Appointments.SingleOrDefaultAsync(a => a.Id == input.Id, cancel) is not { } appointment) return;
        work.Expect(appointment, input.Version);
        RoleGiving.RefuseOwn(work.By, appointment.EmployeeId, await NamedEmployee.StoodInForBy(work, cancel));
        var lastDay = TypedDate.Required(nameof(Input.Until), input.Until);
        if (appointment.Until is { } ended && ended < work.Today) throw new RuleBroken("This role has ended, and its history stays. Give it anew.");
        if (lastDay < work.Today.AddDays(-1)) throw new RuleBroken(nameof(Input.Until), "That day has passed, and the role was held after it. Choose yesterday to end it at once, or a later day.");

        if (appointment.From > lastDay) work.Db.Remove(appointment);
        else appointment.End(lastDay);
        var others = await work.Db.Appointments.Where(a => a.Role == appointment.Role && a.DepartmentId == appointment.DepartmentId)
            .Join(work.Db.Employees, a => a.EmployeeId, e => e.Id, (a, e) => new { Held = a, e.Name }).ToListAsync(cancel);
        RoleGiving.RefuseSecond(appointment, others.Select(other => (other.Held, other.Name)));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string Until { get; set; } = "";
    }
}
