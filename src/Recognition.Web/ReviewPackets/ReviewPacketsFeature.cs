namespace Recognition.Web.ReviewPackets;

internal static class ReviewPacketsFeature
{
    /// <summary>The files of sealed packets; the pages bring their own addresses.</summary>
    public static void MapReviewPackets(this WebApplication app)
    {
        app.MapGet("/packets/{quarter}/{code}/packet.pdf", async (string quarter, string code, SealedFiles files, HttpContext http) =>
            Results.File((await files.Read(quarter, code, http.RequestAborted)).Pdf, "application/pdf", PacketPdf.FileName(quarter, code) + ".pdf"));
        app.MapGet("/packets/{quarter}/{code}/packet.json", async (string quarter, string code, SealedFiles files, HttpContext http) =>
            Results.File((await files.Read(quarter, code, http.RequestAborted)).Json, "application/json", PacketPdf.FileName(quarter, code) + ".json"));
    }
}
