using System.IO.Compression;
using System.Net.Mime;
using System.Text;
using Microsoft.AspNetCore.Http.Features;
using Recognition.Domain;

namespace Recognition.Web.ReviewPackets;

internal static class ReviewPacketsFeature
{
    /// <summary>The files of packets; the pages bring their own addresses.</summary>
    public static void MapReviewPackets(this WebApplication app)
    {
        app.MapGet("/packets/{quarter}/{code}/packet.pdf", async (string quarter, string code, SealedFiles files, HttpContext http) =>
            Results.File((await files.Read(quarter, code, http.RequestAborted)).Pdf, MediaTypeNames.Application.Pdf, PacketPdf.FileName(quarter, code) + ".pdf"));
        app.MapGet("/packets/{quarter}/{code}/packet.json", async (string quarter, string code, SealedFiles files, HttpContext http) =>
            Results.File((await files.Read(quarter, code, http.RequestAborted)).Json, MediaTypeNames.Application.Json, PacketPdf.FileName(quarter, code) + ".json"));
        app.MapGet("/packets/{quarter}/{code}/draft.pdf", async (string quarter, string code, DraftOfPacket draft, HttpContext http) =>
            Results.File(await draft.Print(quarter, code, http.RequestAborted), MediaTypeNames.Application.Pdf, PacketPdf.FileName(quarter, code) + "-draft.pdf"));
        app.MapGet("/packets/{quarter}/packets.zip", async (string quarter, SealedOfQuarter packets, SealedFiles files, HttpContext http) =>
        {
            var codes = await packets.Read(quarter, http.RequestAborted);
            // The framework ends each file of an archive by a few bytes that it writes synchronously.
            http.Features.GetRequiredFeature<IHttpBodyControlFeature>().AllowSynchronousIO = true;
            return Results.Stream(to => Zip(to, quarter, codes, files, http.RequestAborted), MediaTypeNames.Application.Zip, $"packets-{quarter}.zip".ToLowerInvariant());
        });
    }

    // One packet at a time is in memory. A PDF is compressed in itself, so the archive only holds it.
    private static async Task Zip(Stream to, string quarter, IReadOnlyList<string> codes, SealedFiles files, CancellationToken cancel)
    {
        await using var zip = await ZipArchive.CreateAsync(to, ZipArchiveMode.Create, leaveOpen: true, entryNameEncoding: null, cancel);
        foreach (var code in codes)
        {
            var (ending, content) = await Read(quarter, code, files, cancel);
            await using var entry = await zip.CreateEntry(PacketPdf.FileName(quarter, code) + ending, CompressionLevel.NoCompression).OpenAsync(cancel);
            await entry.WriteAsync(content, cancel);
        }
    }

    // In the middle of an archive nothing can be refused any more: the sentence stands in the packet's place.
    private static async Task<(string Ending, byte[] Content)> Read(string quarter, string code, SealedFiles files, CancellationToken cancel)
    {
        try
        {
            return (".pdf", (await files.Read(quarter, code, cancel)).Pdf);
        }
        catch (RuleBroken refusal)
        {
            return (".txt", Encoding.UTF8.GetBytes(refusal.Message));
        }
    }
}
