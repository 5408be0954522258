using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Makes a version of a draft. It never changes; shops of rounds that are scheduled afterwards may be made on it. docs/programme.md, 2.17.</summary>
public sealed class PublishForm(Entry entry)
{
    /// <returns>The version's id.</returns>
    /// <exception cref="NotThere">The draft was published or given up meanwhile.</exception>
    /// <exception cref="GoneStale">Somebody has saved since it was looked at.</exception>
    /// <exception cref="RuleBroken">What stands against it, all of it.</exception>
    public async Task<Guid> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.FormVersions.AnyAsync(form => form.Id == input.Id, cancel)) return input.Id; // the same form, posted twice
        var draft = await work.Db.FormDrafts.SingleOrDefaultAsync(draft => draft.Id == input.Draft, cancel) ?? throw new NotThere();
        work.Expect(draft, input.Version);
        var number = await work.Db.FormVersions.Where(form => form.Channel == draft.Channel).MaxAsync(form => (int?)form.Number, cancel) ?? 0;
        work.Db.Add(draft.Publish(input.Id, number + 1, (await work.Db.Standards.Select(standard => standard.Key).ToListAsync(cancel)).ToHashSet(), work.Now));
        work.Db.Remove(draft);
        await work.Commit(cancel);
        return input.Id;
    }

    public sealed record Input
    {
        /// <summary>Of the version that comes of it.</summary>
        public Guid Id { get; set; }

        public Guid Draft { get; set; }

        public Guid Version { get; set; }
    }
}
