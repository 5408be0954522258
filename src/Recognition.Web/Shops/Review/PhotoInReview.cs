using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A picture of a shop, for its reviewer alone.</summary>
public sealed class PhotoInReview(Entry entry)
{
    /// <param name="ofHumanResources">Whether the reviewer outside HR asks for a shop of Human Resources itself.</param>
    /// <exception cref="NotThere">There is no such picture, or the shop was not submitted.</exception>
    /// <exception cref="Platform.Access.NotAllowed">The shop is for the other reviewer, or the person works in its department.</exception>
    public async Task<byte[]> Read(Guid shop, Guid photo, bool ofHumanResources, CancellationToken cancel)
    {
        await using var look = await entry.Read(ofHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var row = await look.Db.Shops.SingleOrDefaultAsync(it => it.Id == shop && it.SubmittedAt != null, cancel) ?? throw new NotThere();
        await look.Db.DemandReviewer(look.By, row, cancel);
        return await look.Db.ShopPhotos.Where(it => it.Id == photo && it.ShopId == shop).Select(it => it.Bytes).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
    }
}

/// <summary>A picture as pages name it, without its bytes.</summary>
/// <param name="Hash">The same picture is known again by it.</param>
public sealed record PhotoLine(Guid Id, string Question, int Width, int Height, string Hash);

internal static class PhotoRows
{
    public static Task<List<PhotoLine>> PhotosOf(this Database.RecognitionDb db, Guid shop, CancellationToken cancel) =>
        db.ShopPhotos.Where(photo => photo.ShopId == shop).OrderBy(photo => photo.At).ThenBy(photo => photo.Id).Select(photo => new PhotoLine(photo.Id, photo.Question, photo.Width, photo.Height, photo.Hash)).ToListAsync(cancel);
}
