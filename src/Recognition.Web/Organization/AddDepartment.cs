using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

public sealed class AddDepartment(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var department = new Department(input.Id, input.Code, input.Name);
        var others = await work.Db.Departments.Select(d => new { d.Code, d.Name }).ToListAsync(cancel);
        if (others.Any(d => string.Equals(d.Code, department.Code, StringComparison.OrdinalIgnoreCase))) throw new RuleBroken(nameof(Input.Code), $"Another department has the code {department.Code}. Choose a new one.");
        if (others.Any(d => string.Equals(d.Name, department.Name, StringComparison.OrdinalIgnoreCase))) throw new RuleBroken(nameof(Input.Name), $"There is a department {department.Name} already.");
        work.Db.Add(department);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string Code { get; set; } = "";

        public string Name { get; set; } = "";
    }
}
