using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Keeps the draft of a form as it stands on somebody's desk, right or wrong.</summary>
public sealed class SaveFormDraft(Entry entry)
{
    /// <exception cref="NotThere">It was published or given up meanwhile.</exception>
    /// <exception cref="GoneStale">Somebody else has saved since.</exception>
    /// <exception cref="RuleBroken">It is longer than the portal keeps.</exception>
    public async Task<Saved> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var draft = await work.Db.FormDrafts.SingleOrDefaultAsync(draft => draft.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(draft, input.Version);
        draft.Save(input.Form, work.By.EmployeeId, work.Now);
        await work.Commit(cancel);
        return new Saved(draft.Version, work.City.Zone.Time(work.Now));
    }

    /// <param name="Version">What the next save names.</param>
    /// <param name="At">By the city's clock.</param>
    public sealed record Saved(Guid Version, string At);

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public FormDefinition Form { get; set; } = new("", 0, OverallRule.Pooled, UnansweredOptional.Excluded, CapAt100: true, []);
    }
}
