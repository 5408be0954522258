using System.Net.Mime;
using System.Text;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Files;

namespace Recognition.Web.Shops;

internal static class ShopsFeature
{
    public static void MapShops(this WebApplication app)
    {
        app.MapShopDraft();
        app.MapShopEvidence();
        app.MapGet("/shops/review.csv", async (bool? own, Guid? department, string? channel, string? sort, ReviewQueue queue, HttpContext http) =>
            Csv.Download("shops-to-review.csv", await queue.Export(own ?? false, new(department, channel, sort), http.RequestAborted)));
        app.MapGet("/shops/rounds/{id:guid}.csv", async (Guid id, string? state, string? department, string? sort, RoundShown rounds, HttpContext http) =>
            Csv.Download("shops-of-the-round.csv", new RoundFilter(state, department, sort).Rows(await rounds.Read(id, http.RequestAborted))));
        app.MapGet("/shops/forms/{id:guid}.json", async (Guid id, FormFiles files, HttpContext http) =>
        {
            var (name, form) = await files.Read(id, http.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(FormJson.Write(form)), MediaTypeNames.Application.Json, $"{name}.json");
        });
        app.MapGet("/shops/forms/{id:guid}/rescore-form.json", async (Guid id, FormFiles files, HttpContext http) =>
        {
            var (name, form) = await files.Read(id, http.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(FormJson.WriteContract(FormParts.Whole(form))), MediaTypeNames.Application.Json, $"{name}-rescore.json");
        });
        app.MapGet("/shops/forms/{id:guid}.csv", async (Guid id, FormFiles files, HttpContext http) =>
        {
            var (name, form) = await files.Read(id, http.RequestAborted);
            return Csv.Download($"{name}.csv", FormFiles.Rows(form));
        });
        app.MapGet("/results.csv", async (string? quarter, ResultsExport export, HttpContext http) =>
        {
            var (name, rows) = await export.Read(quarter, http.RequestAborted);
            return Csv.Download(name, rows);
        });
        app.MapGet("/results.xlsx", async (string? quarter, ResultsWorkbook workbook, HttpContext http) =>
        {
            var (name, sheets) = await workbook.Read(quarter, http.RequestAborted);
            return Xlsx.Download(name, sheets);
        });
        app.MapGet("/shops/records/{id:guid}/public.csv", async (Guid id, string? also, bool? own, ShopRecords records, HttpContext http) =>
            Csv.Download("public-records.csv", PublicRecords.Rows(await records.Read(id, also, own ?? false, http.RequestAborted))));
        app.MapGet("/shops/records/{id:guid}/public.zip", async (Guid id, string? also, bool? own, ShopRecords records, HttpContext http) =>
            PublicRecordsZip.Download(await records.Read(id, also, own ?? false, http.RequestAborted)));
        app.MapGet("/shops/records/{id:guid}/public.json", async (Guid id, string? also, bool? own, ShopRecords records, HttpContext http) =>
            Results.File(PublicRecords.Json(await records.Read(id, also, own ?? false, http.RequestAborted)), MediaTypeNames.Application.Json, "public-records.json"));
        app.MapGet("/results/rounds/{round:guid}/{form:guid}/rescore.json", async (Guid round, Guid form, RescoreExport export, HttpContext http) =>
        {
            var (name, json) = await export.Read(round, form, http.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(json), MediaTypeNames.Application.Json, name);
        });
        app.MapGet("/results/rounds/{round:guid}/{form:guid}/rescore-access.json", async (Guid round, Guid form, RescoreExport export, HttpContext http) =>
        {
            var (name, json) = await export.Read(round, form, http.RequestAborted, access: true);
            return Results.File(Encoding.UTF8.GetBytes(json), MediaTypeNames.Application.Json, name);
        });
    }
}
