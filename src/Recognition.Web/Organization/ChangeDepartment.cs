using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Renames a department, and says where customers reach it and in which of the programmes it takes part from now on (docs/programme.md, 1.8 and 7.1).</summary>
public sealed class ChangeDepartment(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        var department = await work.Db.Departments.SingleOrDefaultAsync(d => d.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(department, input.Version);
        department.Rename(input.Name);
        department.AnswerAt(input.Phone, input.Address, input.Hours);
        department.TakePart(input.InShops, input.InReview);
        var name = department.Name;
        if (await work.Db.Departments.AnyAsync(d => d.Id != input.Id && d.Name == name, cancel)) throw new RuleBroken(nameof(Input.Name), $"There is another department {name}.");
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string Name { get; set; } = "";

        public string? Phone { get; set; }

        public string? Address { get; set; }

        public string? Hours { get; set; }

        public bool InShops { get; set; }

        public bool InReview { get; set; }
    }
}
