using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Human Resources says that a packet's figures are right, or takes that back.</summary>
public sealed class CheckPacket(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Its state or the term for comments forbids it, or figures have changed since they were taken.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var packet = await work.Db.ReviewPackets.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        work.Expect(packet, input.Version);
        if (input.TakeBack)
        {
            packet.Uncheck();
        }
        else
        {
            packet.Check(work.By.EmployeeId, input.Early, work.Today, work.Now);
            await PacketFigures.DemandCurrent(work.Db, packet, work.City, cancel);
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Packet { get; set; }

        public Guid Version { get; set; }

        public bool TakeBack { get; set; }

        /// <summary>Whether it is to be checked although the director may still comment further.</summary>
        public bool Early { get; set; }
    }
}
