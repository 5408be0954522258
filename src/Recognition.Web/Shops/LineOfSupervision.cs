using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

internal static class LineOfSupervision
{
    /// <summary>
    /// Somebody with all above and all below, in one query however many work for the city. Whoever left before the day is not in it; UNION ends
    /// where a line comes back to itself.
    /// </summary>
    public static async Task<List<ReportingLines.Worker>> LineOf(this RecognitionDb db, Guid employee, DateOnly day, CancellationToken cancel) =>
        (await db.Database.SqlQuery<Row>($"""
            WITH RECURSIVE "Up" AS (
              SELECT "Id", "DepartmentId", "SupervisorId" FROM "Employees" WHERE "Id" = {employee} AND ("LeftOn" IS NULL OR "LeftOn" >= {day})
              UNION SELECT e."Id", e."DepartmentId", e."SupervisorId" FROM "Employees" AS e JOIN "Up" AS u ON e."Id" = u."SupervisorId" WHERE e."LeftOn" IS NULL OR e."LeftOn" >= {day}),
            "Down" AS (
              SELECT "Id", "DepartmentId", "SupervisorId" FROM "Employees" WHERE "Id" = {employee} AND ("LeftOn" IS NULL OR "LeftOn" >= {day})
              UNION SELECT e."Id", e."DepartmentId", e."SupervisorId" FROM "Employees" AS e JOIN "Down" AS d ON e."SupervisorId" = d."Id" WHERE e."LeftOn" IS NULL OR e."LeftOn" >= {day})
            SELECT "Id", "DepartmentId", "SupervisorId" FROM "Up" UNION SELECT "Id", "DepartmentId", "SupervisorId" FROM "Down"
            """).ToListAsync(cancel)).ConvertAll(row => new ReportingLines.Worker(row.Id, row.DepartmentId, row.SupervisorId));

    private sealed record Row(Guid Id, Guid DepartmentId, Guid? SupervisorId);
}
