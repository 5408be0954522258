using Recognition.Web.Platform.Files;

namespace Recognition.Web.Organization;

internal static class OrganizationFeature
{
    public static void MapOrganization(this WebApplication app)
    {
        app.MapGet("/administration/people.csv", async (EmployeeList list, HttpContext http, string? search, Guid? department, string? state, string? sort) =>
            Csv.Download("people.csv", await list.Export(new(search, department, state, sort), http.RequestAborted)));
        app.MapGet("/administration/people/import/{upload:guid}.csv", async (Guid upload, PersonnelPreview preview, HttpContext http) =>
            Csv.Download("preview.csv", (await preview.Read(upload, http.RequestAborted)).Rows()));
    }
}
