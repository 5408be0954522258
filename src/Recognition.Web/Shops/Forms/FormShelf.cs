using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>Published forms made ready for scoring. A version never changes, so each is read once.</summary>
internal static class FormShelf
{
    private static readonly ConcurrentDictionary<Guid, Scoring> Ready = new();

    public static async ValueTask<Scoring> Scoring(this RecognitionDb db, Guid formVersion, CancellationToken cancel)
    {
        if (Ready.TryGetValue(formVersion, out var known)) return known;
        var version = await db.FormVersions.AsNoTracking().SingleAsync(form => form.Id == formVersion, cancel);
        return Ready.GetOrAdd(formVersion, Domain.Shops.Scoring.For(version.Form));
    }
}
