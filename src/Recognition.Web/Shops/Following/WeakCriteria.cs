using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Which criteria of a department ask for a follow-up. docs/programme.md, 2.16.</summary>
internal static class WeakCriteria
{
    /// <summary>Those of the newest quarter in which something of the department was released, the weakest first.</summary>
    public static async Task<IReadOnlyList<WeakLine>> Weak(this RecognitionDb db, Guid department, CitySettings city, CancellationToken cancel)
    {
        if (await db.ReleasedResults.Where(r => r.DepartmentId == department).MaxAsync(r => (DateOnly?)r.Quarter, cancel) is not { } quarter) return [];
        var results = await db.ReleasedResults.AsNoTracking().Where(r => r.Quarter == quarter && (r.DepartmentId == department || r.DepartmentId == null)).ToListAsync(cancel);
        List<ReleasedResult> own = results.FindAll(r => r.DepartmentId == department), all = results.FindAll(r => r.DepartmentId is null);
        var weak = new List<WeakLine>();
        foreach (var (channel, form) in own.Select(r => (r.Channel, r.FormVersionId)).Distinct())
        {
            weak.AddRange(from question in (await db.Scoring(form, cancel)).Form.Questions
                          let sum = own.Criterion(form, question.Key)
                          let whole = all.Criterion(form, question.Key)
                          where WeakCriterion.IsWeak(sum, whole, city.WeakBelow, city.MinimumBase)
                          select new WeakLine(new(quarter, form, question.Key, question.Text), channel, sum, whole));
        }

        return [.. weak.OrderBy(line => line.Own.Percent)];
    }
}
