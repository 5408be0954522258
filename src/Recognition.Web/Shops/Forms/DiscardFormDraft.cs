using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Gives a draft up. What was published stays.</summary>
public sealed class DiscardFormDraft(Entry entry)
{
    /// <exception cref="GoneStale">Somebody has saved since it was looked at.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.FormDrafts.SingleOrDefaultAsync(draft => draft.Id == input.Id, cancel) is not { } draft) return; // the same form, posted twice
        work.Expect(draft, input.Version);
        work.Db.Remove(draft);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
