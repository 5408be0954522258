using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Keeps a picture or a recording that a shopper made for a question, stripped of whatever would give the shopper away. docs/programme.md, 1.9 and 1.17.</summary>
[MasksActor("A shopper must not be found out by the hour at which a picture was kept.")]
public sealed class KeepEvidence(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="RuleBroken">The shop is not out, the question or the city takes none, there are too many, or it is nothing that can be kept.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).SingleOrDefaultAsync(shop => shop.Id == input.Shop, cancel) ?? throw new NotThere();
        if (await work.Db.ShopEvidence.Where(it => it.Id == input.Id).Select(it => (Guid?)it.ShopId).SingleOrDefaultAsync(cancel) is { } known)
        {
            if (known == shop.Id) return; // sent twice
            throw new NotThere();
        }

        await work.Begin(shop, cancel);
        var form = (await work.Db.Scoring(shop.FormVersionId, cancel)).Form;
        if (!input.Kind.IsTakenBy(work.City)) throw new RuleBroken("The city takes no recordings. Remove it.");
        if (form.Questions.FirstOrDefault(question => question.Key == input.Question) is not { } asked || asked.Takes(input.Kind) == Evidence.Off) throw new RuleBroken($"This question takes no {input.Kind.Word()}.");
        if (await work.Db.ShopEvidence.CountAsync(it => it.ShopId == shop.Id && it.Kind == input.Kind, cancel) >= input.Kind.MostPerShop())
            throw new RuleBroken($"A shop holds {input.Kind.MostPerShop()} {input.Kind.Word()}s at most. Remove one first.");
        work.Db.Add(ShopEvidence.Of(input.Kind, input.Id, shop.Id, input.Question, input.Bytes, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Shop { get; set; }

        public EvidenceKind Kind { get; set; }

        /// <summary>Of the picture or recording, chosen by the phone.</summary>
        public Guid Id { get; set; }

        /// <summary>The question's key.</summary>
        public string Question { get; set; } = "";

        public byte[] Bytes { get; set; } = [];
    }
}
