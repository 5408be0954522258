using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Which documents <see cref="RescoreExport"/> has.</summary>
internal static class RescoreFiles
{
    public static async Task<IReadOnlyList<RescoreFile>> Of(Look look, IQueryable<ReleasedResult> results, CancellationToken cancel) => await (
        from key in results.Where(r => r.DepartmentId == null).GroupBy(r => new { r.RoundId, r.FormVersionId }).Select(g => new { g.Key.RoundId, g.Key.FormVersionId, Access = g.Sum(r => r.AccessScored) })
        join round in look.Db.Rounds on key.RoundId equals round.Id
        join form in look.Db.FormVersions on key.FormVersionId equals form.Id
        where round.ReleasedAt != null
        orderby round.Opens, form.Channel, form.Number
        select new RescoreFile(round.Name, $"{form.Name}, version {form.Number}", $"/results/rounds/{round.Id}/{form.Id}/rescore.json",
            key.Access > 0 ? $"/results/rounds/{round.Id}/{form.Id}/rescore-access.json" : null)).ToListAsync(cancel);
}

/// <param name="Form">Name and version.</param>
/// <param name="Address">Where it is downloaded.</param>
/// <param name="Access">Where the file that gives access is; null where none of these shops has a score of it.</param>
public sealed record RescoreFile(string Round, string Form, string Address, string? Access);
