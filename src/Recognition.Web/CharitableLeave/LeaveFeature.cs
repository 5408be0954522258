using Recognition.Web.Platform.Files;

namespace Recognition.Web.CharitableLeave;

internal static class LeaveFeature
{
    public static void MapLeave(this WebApplication app) =>
        app.MapGet("/leave/ledger.csv", async (CityLedger ledger, HttpContext http, string? search, string? state, Guid? department, string? year, string? sort) =>
        {
            var (name, rows) = await ledger.Export(new(search, state, department, year, sort), http.RequestAborted);
            return Csv.Download(name, rows);
        });
}
