using System.Net.Mime;
using System.Text;
using Recognition.Web.Platform.Files;

namespace Recognition.Web.Shops;

internal static class ShopsFeature
{
    public static void MapShops(this WebApplication app)
    {
        app.MapShopDraft();
        app.MapGet("/results.csv", async (string? quarter, ResultsExport export, HttpContext http) =>
        {
            var (name, rows) = await export.Read(quarter, http.RequestAborted);
            return Csv.Download(name, rows);
        });
        app.MapGet("/results/rounds/{round:guid}/{form:guid}/rescore.json", async (Guid round, Guid form, RescoreExport export, HttpContext http) =>
        {
            var (name, json) = await export.Read(round, form, http.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(json), MediaTypeNames.Application.Json, name);
        });
    }
}
