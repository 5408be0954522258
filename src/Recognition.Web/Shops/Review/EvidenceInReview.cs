using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A picture or recording of a shop, for its reviewer alone.</summary>
public sealed class EvidenceInReview(Entry entry)
{
    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for a shop of Human Resources itself.</param>
    /// <exception cref="NotThere">There is none of the kind, or the shop was not submitted.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shop is for the other reviewer, or the person works in its department.</exception>
    public async Task<byte[]> Read(Guid shop, EvidenceKind kind, Guid evidence, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var row = await look.Db.Shops.SingleOrDefaultAsync(it => it.Id == shop, cancel) ?? throw new NotThere();
        await look.Db.DemandReviewer(look.By, row, cancel);
        if (row.SubmittedAt is null) throw new NotThere();
        return await look.Db.ShopEvidence.Where(it => it.Id == evidence && it.ShopId == shop && it.Kind == kind && it.Bytes != EvidenceRows.Emptied).Select(it => it.Bytes).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
    }
}

/// <summary>A picture or recording as pages name it, without its bytes.</summary>
public sealed record EvidenceLine(Guid Id, EvidenceKind Kind, string Question, int Width, int Height, int Seconds)
{
    /// <summary><c>640 × 480</c>, or <c>1:05</c> in minutes and seconds.</summary>
    public string Size => Kind.IsPicture() ? $"{Width} × {Height}" : $"{Seconds / 60}:{Seconds % 60:00}";
}

internal static class EvidenceRows
{
    // Of a shop that was taken out after its submission.
    internal static readonly byte[] Emptied = [];

    public static Task<List<EvidenceLine>> EvidenceOf(this Database.RecognitionDb db, Guid shop, CancellationToken cancel) =>
        db.ShopEvidence.Where(it => it.ShopId == shop && it.Bytes != Emptied).OrderBy(it => it.At).ThenBy(it => it.Id).Select(it => new EvidenceLine(it.Id, it.Kind, it.Question, it.Width, it.Height, it.Seconds)).ToListAsync(cancel);

    /// <summary>Disposes of the evidence of shops that count no more. Of what was submitted the hash stays, by which it is known again in another shop. docs/programme.md, 1.17.</summary>
    public static async Task EmptyEvidence(this Work work, IQueryable<Shop> shops, CancellationToken cancel)
    {
        await work.RemoveUnread(work.Db.ShopEvidence.Where(it => shops.Any(shop => shop.Id == it.ShopId && shop.SubmittedAt == null)), cancel);
        await work.ChangeUnread(work.Db.ShopEvidence.Where(it => shops.Any(shop => shop.Id == it.ShopId)), set => set.SetProperty(it => it.Bytes, Emptied), cancel);
    }

    /// <summary>As the form's check asks for it.</summary>
    public static IReadOnlyCollection<(string Question, EvidenceKind Kind)> Keys(this IEnumerable<EvidenceLine> given) => [.. given.Select(it => (it.Question, it.Kind))];
}
