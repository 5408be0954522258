using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>
/// Assembles the packets of a quarter: opens those that are missing and renews the figures of those not yet checked. Each packet is
/// saved by itself, so a run that ends in the middle is simply run again; a sealed packet never changes.
/// </summary>
public sealed class AssemblePackets(Entry entry)
{
    /// <param name="progress">Told after each department: how many of how many, and its name.</param>
    /// <exception cref="RuleBroken">The quarter has not ended.</exception>
    /// <exception cref="NotThere">No such quarter, or no department of that code in review or with a packet of it.</exception>
    public async Task<Outcome> Run(Input input, CancellationToken cancel, Func<int, int, string, Task>? progress = null)
    {
        var (quarter, figures, readAt) = await Figures(input, cancel);
        if (figures.Departments.Count == 0) throw new NotThere();
        var outcome = new Outcome(0, 0, 0, 0);
        foreach (var (i, department) in figures.Departments.Index())
        {
            outcome += await Assemble(quarter, department, figures, readAt, input.RenewsOnly, cancel);
            if (progress is not null) await progress(i + 1, figures.Departments.Count, department.Name);
        }

        return outcome;
    }

    private async Task<(Quarter Quarter, PacketFigures Figures, DateTime ReadAt)> Figures(Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var quarter = look.City.QuarterAt(input.Quarter);
        if (quarter.Last >= look.Today) throw new RuleBroken(nameof(Input.Quarter), $"{quarter} ends on {Written.Date(quarter.Last)}. Assemble its packets after that day.");
        var only = string.IsNullOrEmpty(input.Department) ? (Guid?)null
            : await look.Db.Departments.Where(d => d.Code == input.Department).Select(d => (Guid?)d.Id).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        return (quarter, await PacketFigures.Of(look.Db, quarter, look.City, cancel, only), look.Now);
    }

    private async Task<Outcome> Assemble(Quarter quarter, Department department, PacketFigures figures, DateTime readAt, bool renewsOnly, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var snapshot = PacketJson.Write(figures.Assemble(department, readAt));
        var packet = await work.Db.ReviewPackets.SingleOrDefaultAsync(p => p.Quarter == quarter && p.DepartmentId == department.Id, cancel);
        if (packet is null)
        {
            if (renewsOnly) return new Outcome(0, 0, 0, 0);
            packet = new ReviewPacket(Guid.CreateVersion7(), department.Id, quarter, snapshot, work.City.Calendar.Add(work.Today, work.City.CommentDays), readAt);
            work.Db.Add(packet);
            foreach (var director in await PacketReaders.Of(work.Db, department.Id, work.Today, cancel)) work.Mail(director, PacketMail.Opened(department, packet));
            await work.Commit(cancel);
            return new Outcome(1, 0, 0, 0);
        }

        if (packet.State is PacketState.Checked or PacketState.Sealed) return new Outcome(0, 0, 0, 1);
        if (readAt < packet.AssembledAt || PacketJson.Same(packet.Snapshot, snapshot)) return new Outcome(0, 0, 1, 0); // another run may have read later
        packet.Renew(snapshot, readAt);
        await work.Commit(cancel);
        return new Outcome(0, 1, 0, 0);
    }

    public sealed record Input
    {
        /// <summary>As an address says it: <c>2027-Q1</c>.</summary>
        public string Quarter { get; set; } = "";

        /// <summary>The code of one department; empty for all in review, and those that left it with a packet of the quarter.</summary>
        public string? Department { get; set; }

        /// <summary>Whether a packet that is missing stays so.</summary>
        public bool RenewsOnly { get; set; }
    }

    /// <param name="Same">Those whose figures had not changed.</param>
    /// <param name="Left">Those checked or sealed.</param>
    public sealed record Outcome(int Opened, int Renewed, int Same, int Left)
    {
        public static Outcome operator +(Outcome a, Outcome b) => new(a.Opened + b.Opened, a.Renewed + b.Renewed, a.Same + b.Same, a.Left + b.Left);

        public override string ToString() => $"{Opened} opened, {Renewed} renewed, {Same} already up to date, {Left} checked or sealed and left as they are";
    }
}
