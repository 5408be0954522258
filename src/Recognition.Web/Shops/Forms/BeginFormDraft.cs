using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Begins the next version of a form, or a form of another name. Where its draft is begun already, that one goes on. docs/programme.md, 2.17.</summary>
public sealed class BeginFormDraft(Entry entry)
{
    /// <returns>The draft's id.</returns>
    /// <exception cref="NotThere">There is no such version.</exception>
    /// <exception cref="RuleBroken">The name is missing, or the channel.</exception>
    public async Task<Guid> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var from = input.From is { } id ? await work.Db.FormVersions.AsNoTracking().SingleOrDefaultAsync(form => form.Id == id, cancel) ?? throw new NotThere() : null;
        var name = input.Name is null && from is not null ? from.Name : Sentence.Required(nameof(input.Name), input.Name, FormVersion.NameLimit);
        var channel = Choice.Required(nameof(input.Channel), input.Channel ?? from?.Channel, "Choose how these shops are made.");
        if (await work.Db.FormDrafts.Where(draft => draft.Channel == channel && draft.Name == name).Select(draft => (Guid?)draft.Id).SingleOrDefaultAsync(cancel) is { } begun) return begun;

        var form = (from?.Form ?? new FormDefinition(name, 0, OverallRule.WeightedSections, UnansweredOptional.Excluded, CapAt100: true, [])) with { Name = name };
        work.Db.Add(new FormDraft(input.Id, channel, form, from?.Name == name && from.Channel == channel ? from.Id : null, work.By.EmployeeId, work.Now));
        await work.Commit(cancel);
        return input.Id;
    }

    public sealed record Input
    {
        /// <summary>Of the draft, where none is begun.</summary>
        public Guid Id { get; set; }

        /// <summary>The version to begin with; null for an empty form.</summary>
        public Guid? From { get; set; }

        /// <summary>Null: that of <see cref="From"/>.</summary>
        public string? Name { get; set; }

        /// <summary>Null: that of <see cref="From"/>.</summary>
        public Channel? Channel { get; set; }
    }
}
