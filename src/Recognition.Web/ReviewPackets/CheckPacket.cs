using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Human Resources says that a packet's figures are right, or takes that back.</summary>
public sealed class CheckPacket(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var packet = await work.Db.ReviewPackets.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        work.Expect(packet, input.Version);
        if (input.TakeBack) packet.Uncheck();
        else packet.Check(work.By.EmployeeId, work.Today, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Packet { get; set; }

        public Guid Version { get; set; }

        public bool TakeBack { get; set; }
    }
}
