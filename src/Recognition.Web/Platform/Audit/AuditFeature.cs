using Recognition.Web.Platform.Files;

namespace Recognition.Web.Platform.Audit;

internal static class AuditFeature
{
    /// <summary>All that features seal, so that none is forgotten.</summary>
    public static IReadOnlyList<ISealed> Seals() =>
        [.. typeof(AuditFeature).Assembly.GetTypes().Where(type => type.IsClass && type.IsAssignableTo(typeof(ISealed))).OrderBy(type => type.Name, StringComparer.Ordinal).Select(type => (ISealed)Activator.CreateInstance(type)!)];

    public static void MapAudit(this WebApplication app) =>
        app.MapGet("/administration/audit.csv", async (AuditList list, HttpContext http, string? deed, string? subject, string? record, string? from, string? until, string? who) =>
            Csv.Download("audit.csv", await list.Export(new(deed, subject, record, from, until, 1, who), http.RequestAborted)));
}
