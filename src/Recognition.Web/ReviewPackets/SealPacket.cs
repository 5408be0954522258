using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.ReviewPackets;

/// <summary>Seals a checked packet: what it says now is kept as PDF and as data, with their hashes, and never changes again.</summary>
public sealed class SealPacket(Entry entry, PdfPrinter printer)
{
    /// <exception cref="Domain.RuleBroken">The packet is not checked, or nothing can print here.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        // Printing takes a moment, and others write meanwhile: it is done before the turn, on the very version that the turn then expects.
        var (document, zone) = await Read(input, cancel);
        var pdf = await PacketPdf.Print(printer, document, zone, cancel);
        var json = Encoding.UTF8.GetBytes(PacketJson.Document(document));

        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var packet = await work.Db.ReviewPackets.SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        work.Expect(packet, input.Version);
        packet.Seal(SHA256.HashData(pdf), SHA256.HashData(json), work.By.EmployeeId, document.SealedAt!.Value);
        work.Db.Add(new PacketFile(packet.Id, pdf, json));
        foreach (var director in await PacketReaders.Of(work.Db, packet.DepartmentId, work.Today, cancel)) work.Mail(director, PacketMail.Sealed(document.Snapshot.Department, packet));
        await work.Commit(cancel);
    }

    private async Task<(PacketDocument Document, Domain.Time.CityZone Zone)> Read(Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var packet = await look.Db.ReviewPackets.Include(p => p.Comments).SingleOrDefaultAsync(p => p.Id == input.Packet, cancel) ?? throw new NotThere();
        if (packet.Version != input.Version) throw new GoneStale();
        packet.Seal([], [], look.By.EmployeeId, look.Now); // refuses before anything is printed; this copy is not saved
        return (await PacketDocuments.Of(look.Db, packet, cancel), look.City.Zone);
    }

    public sealed record Input
    {
        public Guid Packet { get; set; }

        public Guid Version { get; set; }
    }
}
