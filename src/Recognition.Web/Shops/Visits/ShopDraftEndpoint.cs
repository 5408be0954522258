using System.Globalization;
using Microsoft.AspNetCore.Antiforgery;
using Recognition.Domain;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Shops;

/// <summary>Where the script of the shopper's form saves: it posts the form as the plain button would, and is answered in JSON.</summary>
internal static class ShopDraftEndpoint
{
    public static void MapShopDraft(this WebApplication app) =>
        app.MapPost("/shops/mine/{id:guid}/draft", async (Guid id, HttpContext http, IAntiforgery antiforgery, SaveDraft save, CancellationToken cancel) =>
        {
            if (await http.Request.ReadableForm() is not { } form || !await antiforgery.IsRequestValidAsync(http)) return Answer(StatusCodes.Status400BadRequest, "This page has expired. Your answers stay on this phone; load the page again to send them.");
            try
            {
                var saved = await save.Run(Input(id, form), cancel);
                return Results.Json(saved, statusCode: saved.Done ? StatusCodes.Status200OK : StatusCodes.Status409Conflict);
            }
            catch (Exception refusal) when (refusal is RuleBroken or NotAllowed or NotThere)
            {
                return Answer(refusal is NotThere ? StatusCodes.Status404NotFound : refusal is NotAllowed ? StatusCodes.Status403Forbidden : StatusCodes.Status422UnprocessableEntity, refusal.Message);
            }
        }).WithMetadata(new NeedsAttribute(Domain.Access.Permission.FillShops, Domain.Access.Permission.FillLinkedShop));

    public static SaveDraft.Input Input(Guid id, IFormCollection form) => new()
    {
        Id = id,
        Number = Whole(form[ShopFormPost.Number]),
        BasedOn = Whole(form[ShopFormPost.BasedOn]),
        Device = form[ShopFormPost.Device].ToString(),
        Posted = key => form[key],
    };

    // What is no number is 0, which no page sends: the save is refused as incomplete.
    private static long Whole(string? typed) => long.TryParse(typed, NumberStyles.None, CultureInfo.InvariantCulture, out var number) ? number : 0;

    private static IResult Answer(int status, string sentence) => Results.Json(new { sentence }, statusCode: status);
}
