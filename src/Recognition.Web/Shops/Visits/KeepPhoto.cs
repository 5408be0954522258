using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Keeps a picture that a shopper took for a question, stripped of whatever would give the shopper away. docs/programme.md, 1.17.</summary>
[MasksActor("A shopper must not be found out by the hour at which a picture was kept.")]
public sealed class KeepPhoto(Entry entry)
{
    /// <exception cref="NotThere">It is not the caller's shop.</exception>
    /// <exception cref="RuleBroken">The shop is not out, the question takes no picture, there are too many, or it is no picture that can be kept.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var shop = await work.Db.ToFillBy(work.By).SingleOrDefaultAsync(shop => shop.Id == input.Shop, cancel) ?? throw new NotThere();
        if (await work.Db.ShopPhotos.Where(photo => photo.Id == input.Id).Select(photo => (Guid?)photo.ShopId).SingleOrDefaultAsync(cancel) is { } known)
        {
            if (known == shop.Id) return; // sent twice
            throw new NotThere();
        }

        await work.Begin(shop, cancel);
        var form = (await work.Db.Scoring(shop.FormVersionId, cancel)).Form;
        if (form.Questions.FirstOrDefault(question => question.Key == input.Question) is not { Photo: not Evidence.Off }) throw new RuleBroken("This question takes no picture.");
        if (await work.Db.ShopPhotos.CountAsync(photo => photo.ShopId == shop.Id, cancel) >= ShopPhoto.MostPerShop)
            throw new RuleBroken($"A shop holds {ShopPhoto.MostPerShop} pictures at most. Remove one first.");
        work.Db.Add(new ShopPhoto(input.Id, shop.Id, input.Question, Jpeg.Strip(input.Bytes), work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Shop { get; set; }

        /// <summary>Of the picture, chosen by the phone.</summary>
        public Guid Id { get; set; }

        /// <summary>The question's key.</summary>
        public string Question { get; set; } = "";

        public byte[] Bytes { get; set; } = [];
    }
}
