using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.ReviewPackets;

/// <summary>A packet that is not sealed yet as a PDF that says so on each page, for Human Resources to look through on paper.</summary>
public sealed class DraftOfPacket(Entry entry, PdfPrinter printer)
{
    /// <exception cref="NotThere">No such packet, or it is sealed: then its own file is the one to read.</exception>
    public async Task<byte[]> Print(string address, string code, CancellationToken cancel)
    {
        var (document, zone) = await Read(address, code, cancel);
        return await PacketPdf.Print(printer, document, zone, cancel);
    }

    private async Task<(PacketDocument Document, CityZone Zone)> Read(string address, string code, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManagePackets, cancel);
        var packet = await look.PacketAt(address, code).Include(p => p.Comments).SingleOrDefaultAsync(p => p.State != PacketState.Sealed, cancel) ?? throw new NotThere();
        return (await PacketDocuments.Of(look.Db, packet, cancel), look.City.Zone);
    }
}
