using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>
/// Makes the first person who keeps settings and people, without whom nobody could import the others. Whoever runs the portal does it by
/// command, once: as long as anybody who works here holds the role it is refused.
/// </summary>
public sealed class AppointFirst(Entry entry)
{
    /// <returns>What was done, in a sentence.</returns>
    public async Task<string> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        var today = work.Today;
        if (await work.Db.Appointments.Where(a => a.Role == Role.HrSettings && (a.Until == null || a.Until >= today))
            .Join(work.Db.Employees.Working(today), a => a.EmployeeId, e => e.Id, (_, e) => e).AnyAsync(cancel))
            throw new RuleBroken("Somebody holds this role already, and gives it to others under Administration, Roles.");
        var department = await work.Db.Departments.SingleOrDefaultAsync(d => d.Code == input.Department, cancel)
            ?? throw new RuleBroken($"There is no department with the code “{input.Department}”. The codes stand in Seed/departments.json.");
        var number = Sentence.Required(nameof(Employee.Number), input.Number, Employee.NumberLimit);
        var employee = await work.Db.Employees.SingleOrDefaultAsync(e => e.Number == number, cancel);
        if (employee is not null && (employee.StartedOn > today || employee.LeftOn < today))
            throw new RuleBroken($"{employee.Name}, number {employee.Number}, does not work for the city today by the personnel list, and so cannot sign in. Name somebody who does.");
        if (employee is null) work.Db.Add(employee = new Employee(Guid.NewGuid(), number, input.Name, null, department.Id, today));
        work.Db.Add(new Appointment(Guid.NewGuid(), Role.HrSettings, employee.Id, null, today, null));
        await work.Commit(cancel);
        return $"{employee.Name}, number {employee.Number}, may sign in now, import people, and give roles.";
    }

    /// <param name="Department">Its code.</param>
    public sealed record Input(string Number, string Name, string Department);
}
