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

/// <summary>Where the phone sends pictures, recordings and pages of documents, and where a reviewer's page shows them.</summary>
internal static class ShopEvidenceEndpoints
{
    private const string Expired = "This page has expired. What you added stays on this phone; load the page again to send it.";

    public static void MapShopEvidence(this WebApplication app)
    {
        app.Map(EvidenceKind.Photo, MediaTypeNames.Image.Jpeg, "picture.jpg");
        app.Map(EvidenceKind.Sound, "audio/wav", "recording.wav");
        app.Map(EvidenceKind.Document, MediaTypeNames.Image.Jpeg, "page.jpg");
    }

    /// <summary>As addresses name all of a kind.</summary>
    public static string Many(this EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => "photos",
        EvidenceKind.Sound => "sounds",
        _ => "documents",
    };

    private static void Map(this WebApplication app, EvidenceKind kind, string type, string name)
    {
        var many = kind.Many();
        app.MapPost($"/shops/mine/{{id:guid}}/{many}", (Guid id, HttpContext http, IAntiforgery antiforgery, KeepEvidence keep) => Answered(http, antiforgery, async form =>
        {
            if (form.Files["file"] is not { } file || !Guid.TryParse(form["piece"], out var piece) || piece == Guid.Empty) throw new RuleBroken($"The {kind.Word()} did not arrive whole. Choose it anew.");
            if (file.Length > kind.MostBytes()) throw new RuleBroken($"The {kind.Word()} is larger than is kept. Make it anew.");
            using var bytes = new MemoryStream((int)file.Length);
            await file.CopyToAsync(bytes, http.RequestAborted);
            await keep.Run(new() { Shop = id, Kind = kind, Id = piece, Question = form["question"].ToString(), Bytes = bytes.ToArray() }, http.RequestAborted);
        })).WithMetadata(new NeedsAttribute(Permission.FillShops, Permission.FillLinkedShop), new RequestSizeLimitAttribute(kind.MostBytes() + 100_000));

        app.MapPost($"/shops/mine/{{id:guid}}/{many}/{{piece:guid}}/remove", (Guid id, Guid piece, HttpContext http, IAntiforgery antiforgery, RemoveEvidence remove) =>
            Answered(http, antiforgery, _ => remove.Run(new() { Shop = id, Id = piece }, http.RequestAborted)))
            .WithMetadata(new NeedsAttribute(Permission.FillShops, Permission.FillLinkedShop));

        app.MapGet($"/shops/review/{{id:guid}}/{many}/{{piece:guid}}", async (Guid id, Guid piece, bool? own, EvidenceInReview evidence, HttpContext http) =>
        {
            var bytes = await evidence.Read(id, kind, piece, own ?? false, http.RequestAborted);
            // Whatever the bytes were, no browser makes a page of them.
            http.Response.Headers.ContentSecurityPolicy = "default-src 'none'; sandbox";
            http.Response.Headers.ContentDisposition = $"inline; filename={name}";
            http.Response.Headers["Cross-Origin-Resource-Policy"] = "same-origin";
            return Results.Bytes(bytes, type, enableRangeProcessing: kind == EvidenceKind.Sound);
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
