using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Surveys;

/// <summary>Which surveys the city makes, whom they ask, and which department answers for each.</summary>
public sealed class SurveyInventory(Entry entry)
{
    public async Task<IReadOnlyList<Line>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReadPackets, cancel);
        return await (from survey in look.Db.Surveys
                      from department in look.Db.Departments.Where(d => d.Id == survey.DepartmentId).DefaultIfEmpty()
                      orderby survey.Name
                      select new Line(survey.Name, survey.Audience, department!.Name)).ToListAsync(cancel);
    }

    /// <param name="Department">Null: no department answers for it yet.</param>
    public sealed record Line(string Name, string Audience, string? Department);
}
