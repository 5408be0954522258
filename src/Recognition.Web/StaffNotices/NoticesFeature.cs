using Recognition.Web.Platform.Files;

namespace Recognition.Web.StaffNotices;

internal static class NoticesFeature
{
    public static void MapNotices(this WebApplication app) =>
        app.MapGet("/shops/notice/staff.csv", async (Guid? department, NoticeStaff staff, HttpContext http) =>
            Csv.Download("not-confirmed.csv", await staff.Export(department, http.RequestAborted)));
}
