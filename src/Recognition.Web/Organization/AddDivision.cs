using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

public sealed class AddDivision(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var department = await work.Db.Departments.Include(d => d.Divisions).SingleOrDefaultAsync(d => d.Id == input.DepartmentId, cancel) ?? throw new NotThere();
        work.Db.Add(department.AddDivision(input.Id, input.Name));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid DepartmentId { get; set; }

        public string Name { get; set; } = "";
    }
}
