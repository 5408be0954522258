using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Forgets the account of the city's sign-in that is tied to an employee, so that the next sign-in ties anew: after an account was replaced.</summary>
public sealed class ReleaseAccount(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        var employee = await work.Db.Employees.SingleOrDefaultAsync(e => e.Id == input.Id, cancel) ?? throw new NotThere();
        if (employee.SignInKey is null) return;
        if (employee.Id == work.By.Id) throw new RuleBroken("You cannot release your own account. A colleague in Human Resources can.");
        work.Expect(employee, input.Version);
        employee.ReleaseSignIn();
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
