using System.Net.Mime;
using System.Text;
using Recognition.Web.Platform.Files;

namespace Recognition.Web.Shops;

internal static class ShopsFeature
{
    public static void MapShops(this WebApplication app)
    {
        app.MapShopDraft();
        app.MapGet("/shops/review.csv", async (bool? own, Guid? department, string? channel, string? sort, ReviewQueue queue, HttpContext http) =>
            Csv.Download("shops-to-review.csv", await queue.Export(own ?? false, new(department, channel, sort), http.RequestAborted)));
        app.MapGet("/shops/rounds/{id:guid}.csv", async (Guid id, string? state, string? department, string? sort, RoundShown rounds, HttpContext http) =>
            Csv.Download("shops-of-the-round.csv", new RoundFilter(state, department, sort).Rows(await rounds.Read(id, http.RequestAborted))));
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
