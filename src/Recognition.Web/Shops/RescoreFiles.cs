using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Which documents <see cref="RescoreExport"/> has.</summary>
internal static class RescoreFiles
{
    public static async Task<IReadOnlyList<RescoreFile>> Of(Look look, IQueryable<ReleasedResult> results, CancellationToken cancel) => await (
        from key in results.Where(r => r.DepartmentId == null).Select(r => new { r.RoundId, r.FormVersionId }).Distinct()
        join round in look.Db.Rounds on key.RoundId equals round.Id
        join form in look.Db.FormVersions on key.FormVersionId equals form.Id
        where round.ReleasedAt != null
        orderby round.Opens, form.Channel, form.Number
        select new RescoreFile(round.Name, $"{form.Name}, version {form.Number}", $"/results/rounds/{round.Id}/{form.Id}/rescore.json")).ToListAsync(cancel);
}

/// <param name="Form">Name and version.</param>
/// <param name="Address">Where it is downloaded.</param>
public sealed record RescoreFile(string Round, string Form, string Address);
