using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Settings;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.ReviewPackets;

/// <summary>Seals a checked packet: what it says now is kept as PDF and as data, with their hashes, and never changes again.</summary>
public sealed class SealPacket(Entry entry, PdfPrinter printer)
{
    /// <exception cref="RuleBroken">The packet is not checked, figures have changed since, an earlier one is not sealed, or nothing can print here.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        // Printing takes a moment, and others write meanwhile: it is done before the turn, on the very version that the turn then expects.
        var (document, zone) = await Read(input, cancel);
        var pdf = await PacketPdf.Print(printer, document, zone, cancel);
        var json = Encoding.UTF8.GetBytes(PacketJson.Document(document));

        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var packet = await work.Db.ReviewPackets.SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        work.Expect(packet, input.Version);
        await DemandComplete(work.Db, packet, work.City, cancel);
        packet.Seal(SHA256.HashData(pdf), SHA256.HashData(json), work.By.EmployeeId, document.SealedAt!.Value);
        work.Db.Add(new PacketFile(packet.Id, pdf, json));
        var department = await work.Db.Departments.SingleAsync(d => d.Id == packet.DepartmentId, cancel);
        foreach (var director in await PacketReaders.Of(work.Db, packet.DepartmentId, work.Today, cancel)) work.Mail(director, PacketMail.Sealed(department, packet));
        await work.Commit(cancel);
    }

    private async Task<(PacketDocument Document, Domain.Time.CityZone Zone)> Read(Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var packet = await look.Db.ReviewPackets.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        if (packet.Version != input.Version) throw new GoneStale();
        packet.Seal([], [], look.By.EmployeeId, look.Now); // refuses before anything is printed; this copy is not saved
        await DemandComplete(look.Db, packet, look.City, cancel);
        return (await PacketDocuments.Of(look.Db, packet, cancel), look.City.Zone);
    }

    // Each result stands in exactly one packet: in its own as long as that is not sealed, else in the first one that is sealed after it.
    private static async Task DemandComplete(RecognitionDb db, ReviewPacket packet, CitySettings city, CancellationToken cancel)
    {
        var open = await db.ReviewPackets.Where(p => p.DepartmentId == packet.DepartmentId && p.State != PacketState.Sealed && p.Id != packet.Id).Select(p => p.Quarter).ToListAsync(cancel);
        if (open.Exists(quarter => quarter < packet.Quarter)) throw new RuleBroken($"The department's packet of {open.Min()} is not sealed yet. Seal that one first: what comes late for it stands in this one.");
        await PacketFigures.DemandCurrent(db, packet, city, cancel);
    }

    public sealed record Input
    {
        public Guid Packet { get; set; }

        public Guid Version { get; set; }
    }
}
