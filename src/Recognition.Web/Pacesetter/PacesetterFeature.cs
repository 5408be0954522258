using System.Globalization;
using System.Net.Mime;
using System.Text;

namespace Recognition.Web.Pacesetter;

internal static class PacesetterFeature
{
    public static void MapPacesetter(this WebApplication app) =>
        app.MapGet("/award/{id:guid}/recount.json", async (Guid id, ContestResult result, HttpContext http) =>
        {
            var (month, json) = await result.Export(id, http.RequestAborted);
            return Results.File(Encoding.UTF8.GetBytes(json), MediaTypeNames.Application.Json, string.Create(CultureInfo.InvariantCulture, $"award-{month:yyyy-MM}.json"));
        });
}
