using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>The director, the representative or a deputy comments on a section of the department's packet.</summary>
public sealed class CommentOnPacket(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.CommentOnPackets, cancel);
        var packet = await work.Db.ReviewPackets.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel);
        if (packet is null || !work.By.Sees(Permission.CommentOnPackets, packet.DepartmentId)) throw new NotThere();
        if (await work.Repeats(input.Id, input with { FiguresOf = 0 }, cancel)) return;
        var byName = await PacketReaders.Capacity(work.Db, work.By, packet.DepartmentId, work.Today, cancel)
            ?? throw new NotAllowed("Only the department's director, the representative or a deputy comments on its packet.");
        // The figures may have been renewed while the comment was typed: then it speaks of others than its writer saw.
        if (packet.AssembledAt.Ticks != input.FiguresOf) throw new GoneStale();
        if (!Enum.TryParse<PacketSection>(input.Section, out var section) || !Enum.IsDefined(section)) throw new RuleBroken(nameof(input.Section), "Choose the part of the packet that you comment on.");
        packet.Comment(input.Id, section, input.Text ?? "", work.By.EmployeeId, byName, work.Today, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        /// <summary>The comment's id, chosen when its form was drawn.</summary>
        public Guid Id { get; set; }

        public Guid Packet { get; set; }

        /// <summary>When the figures were taken that the writer saw, in ticks of UTC.</summary>
        public long FiguresOf { get; set; }

        /// <summary>A <see cref="PacketSection"/>.</summary>
        public string Section { get; set; } = "";

        public string? Text { get; set; }
    }
}
