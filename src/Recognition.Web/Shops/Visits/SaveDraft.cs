using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Keeps what a shopper has typed so far, right or wrong.</summary>
[MasksActor("A shopper must not be found out by the hour at which a draft was kept.")]
public sealed class SaveDraft(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="RuleBroken">The shop is not out any more, its shopper is not certified on the form, or the texts are too long.</exception>
    public async Task<Saved> Run(Input input, CancellationToken cancel) => await Further(input, cancel) ?? await InTurn(input, cancel);

    // What is typed further changes one row, of which the trail does not tell: hundreds of shoppers do not wait for each other, nor for the city.
    // Null where nothing was kept yet, and where something else was kept or done at the same moment: then each waits for its turn.
    private async Task<Saved?> Further(Input input, CancellationToken cancel)
    {
        await using var aside = await entry.WriteAside(ShopRows.Fill, cancel);
        var begun = await (
            from shop in aside.Db.ToFillBy(aside.By)
            where shop.Id == input.Id
            join draft in aside.Db.KeptDrafts on shop.Id equals draft.ShopId
            select new { shop, draft }).SingleOrDefaultAsync(cancel);
        if (begun is null || begun.shop.MayBeDeclined) return null;
        begun.shop.Begin(aside.Now);
        var (form, kept) = ((await aside.Db.Scoring(begun.shop.FormVersionId, cancel)).Form, begun.draft);
        var saved = Keep(kept, form, input, aside.Now);
        try
        {
            if (saved) await aside.Commit(cancel);
        }
        catch (GoneStale)
        {
            return null;
        }

        return new Saved(saved, kept.Number, aside.City.Zone.Time(kept.SavedAt));
    }

    private async Task<Saved> InTurn(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).SingleOrDefaultAsync(shop => shop.Id == input.Id, cancel) ?? throw new NotThere();
        var form = (await work.Db.Scoring(shop.FormVersionId, cancel)).Form;
        await work.Begin(shop, cancel);
        var kept = await work.Db.KeptDrafts.SingleOrDefaultAsync(draft => draft.ShopId == shop.Id, cancel);
        if (kept is null) work.Db.Add(kept = new KeptDraft(shop.Id));
        var saved = Keep(kept, form, input, work.Now);
        if (saved) await work.Commit(cancel);
        return new Saved(saved, kept.Number, kept.Number == 0 ? null : work.City.Zone.Time(kept.SavedAt));
    }

    private static bool Keep(KeptDraft kept, FormDefinition form, Input input, DateTime now) =>
        kept.Keep(ShopDraft.Write(Read(form, input)), input.Number, input.BasedOn, input.Device, now);

    private static ShopDraft Read(FormDefinition form, Input input)
    {
        var draft = ShopFormPost.Read(form, input.Posted).Counted(form);
        return draft.FirstTooLong(form) is not { } question ? draft
            : throw new RuleBroken(ShopFormPost.Answer + question.Key, $"An answer may have {Written.Count(ShopDraft.LongestAnswer, "character", "characters")}, and that to “{question.Text}” has more. Shorten it.");
    }

    /// <param name="Done">False where another device has saved or submitted what this one has not seen; nothing was changed.</param>
    /// <param name="Number">What is kept now.</param>
    /// <param name="At">When, by the city's clock; null where nothing is kept.</param>
    public sealed record Saved(bool Done, long Number, string? At);

    public sealed record Input
    {
        public Guid Id { get; set; }

        /// <summary>Counted up by the page with each change.</summary>
        public long Number { get; set; }

        /// <summary>The number that the page last knew to be kept.</summary>
        public long BasedOn { get; set; }

        /// <summary>Made up by the page when it was opened.</summary>
        public string Device { get; set; } = "";

        /// <summary>The posted fields, by name.</summary>
        public Func<string, StringValues> Posted { get; set; } = _ => StringValues.Empty;
    }
}
