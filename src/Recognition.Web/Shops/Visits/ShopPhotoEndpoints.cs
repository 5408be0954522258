using System.Net.Mime;
using Microsoft.AspNetCore.Antiforgery;
using Microsoft.AspNetCore.Mvc;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Shops;

/// <summary>Where the phone sends pictures, and where a reviewer's page shows them.</summary>
internal static class ShopPhotoEndpoints
{
    private const string Expired = "This page has expired. The picture stays on this phone; load the page again to send it.";

    public static void MapShopPhotos(this WebApplication app)
    {
        app.MapPost("/shops/mine/{id:guid}/photos", (Guid id, HttpContext http, IAntiforgery antiforgery, KeepPhoto keep) => Answered(http, antiforgery, async form =>
        {
            if (form.Files["photo"] is not { } file || !Guid.TryParse(form["photoId"], out var photo) || photo == Guid.Empty) throw new RuleBroken("The picture did not arrive whole. It is sent again.");
            if (file.Length > ShopPhoto.MostBytes) throw new RuleBroken("The picture is larger than is kept. Take it anew.");
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, http.RequestAborted);
            await keep.Run(new() { Shop = id, Id = photo, Question = form["question"].ToString(), Bytes = bytes.ToArray() }, http.RequestAborted);
        })).WithMetadata(new NeedsAttribute(Permission.FillShops, Permission.FillLinkedShop), new RequestSizeLimitAttribute(ShopPhoto.MostBytes + 100_000));

        app.MapPost("/shops/mine/{id:guid}/photos/{photo:guid}/remove", (Guid id, Guid photo, HttpContext http, IAntiforgery antiforgery, RemovePhoto remove) =>
            Answered(http, antiforgery, _ => remove.Run(new() { Shop = id, Id = photo }, http.RequestAborted)))
            .WithMetadata(new NeedsAttribute(Permission.FillShops, Permission.FillLinkedShop));

        app.MapGet("/shops/review/{id:guid}/photos/{photo:guid}", async (Guid id, Guid photo, bool? own, PhotoInReview photos, HttpContext http) =>
        {
            var bytes = await photos.Read(id, photo, own ?? false, http.RequestAborted);
            // Whatever the bytes were, no browser makes a page of them.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            http.Response.Headers.ContentDisposition = "inline; filename=picture.jpg";
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.Bytes(bytes, MediaTypeNames.Image.Jpeg);
        });
    }

    private static async Task<IResult> Answered(HttpContext http, IAntiforgery antiforgery, Func<IFormCollection, Task> deed)
    {
        if (await http.Request.ReadableForm() is not { } form || !await antiforgery.IsRequestValidAsync(http)) return Answer(StatusCodes.Status400BadRequest, Expired);
        try
        {
            await deed(form);
            return Results.Json(new { done = true });
        }
        catch (Exception refusal) when (refusal is RuleBroken or NotAllowed or NotThere or GoneStale)
        {
            return Answer(refusal switch { NotThere => StatusCodes.Status404NotFound, NotAllowed => StatusCodes.Status403Forbidden, GoneStale => StatusCodes.Status409Conflict, _ => StatusCodes.Status422UnprocessableEntity }, refusal.Message);
        }
    }

    private static IResult Answer(int status, string sentence) => Results.Json(new { sentence }, statusCode: status);
}
