using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Puts a correction beside a sealed packet; the packet itself stays as it is.</summary>
public sealed class AddErratum(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var packet = await work.Db.ReviewPackets.Include(p => p.Errata).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        packet.AddErratum(input.Id, input.Text ?? "", work.By.EmployeeId, work.By.Name, work.Now);
        var department = await work.Db.Departments.SingleAsync(d => d.Id == packet.DepartmentId, cancel);
        foreach (var director in await PacketReaders.Of(work.Db, packet.DepartmentId, work.Today, cancel)) work.Mail(director, PacketMail.Erratum(department, packet));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>The erratum's id, chosen when its form was drawn.</summary>
        public Guid Id { get; set; }

        public Guid Packet { get; set; }

        public string? Text { get; set; }
    }
}
