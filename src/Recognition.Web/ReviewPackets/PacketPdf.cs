using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.ReviewPackets;

/// <summary>A packet as a tagged PDF, drawn by the components that draw its page.</summary>
internal static class PacketPdf
{
    public static Task<byte[]> Print(PdfPrinter printer, PacketDocument document, CityZone zone, CancellationToken cancel) =>
        printer.Print<PacketSheet>(Parameters(document, zone), cancel);

    /// <summary>The document that is printed, with its styles in it.</summary>
    public static Task<string> Html(PdfPrinter printer, PacketDocument document, CityZone zone) => printer.Render<PacketSheet>(Parameters(document, zone));

    public static string Title(PacketDocument document) => $"{(document.State is PacketState.Sealed ? "Packet" : "Draft of the packet")} of {document.Snapshot.Department} for {document.Snapshot.Quarter}";

    /// <summary>A file's name for a packet, without its ending.</summary>
    public static string FileName(string quarter, string code) => $"packet-{quarter}-{code}".ToLowerInvariant();

    private static Dictionary<string, object?> Parameters(PacketDocument document, CityZone zone) => new() { [nameof(PacketSheet.Document)] = document, [nameof(PacketSheet.Zone)] = zone };
}
