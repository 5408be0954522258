using System.Net;
using System.Net.Http.Headers;
using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Shops.ReviewFlags;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed partial class ShopEvidenceTests
{
    // A whole picture of 8 × 8 pixels with a place written into it.
    private static readonly byte[] Picture = [0xFF, 0xD8, 0xFF, 0xE1, 0, 11, .. "Exif\0\0GPS"u8, 0xFF, 0xC0, 0, 11, 8, 0, 8, 0, 8, 1, 1, 0x11, 0, 0xFF, 0xDA, 0, 8, 1, 1, 0, 0, 63, 0, 1, 2, 3, 0xFF, 0xD9];

    private static CancellationToken Cancel => Scene.Cancel;

    [Theory, BothDatabases]
    public async Task A_picture_is_kept_once_without_what_gives_the_shopper_away_and_seen_by_its_reviewer_alone(City city)
    {
        var shop = await Pictured(city);
        var input = new KeepEvidence.Input { Shop = shop, Id = Guid.NewGuid(), Question = "A2", Bytes = Picture };
        await city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(input, Cancel));
        await city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(input, Cancel)); // sent twice
        await using var db = city.Db();
        var kept = await db.ShopEvidence.SingleAsync(Cancel);
        Assert.Equal((8, 8), (kept.Width, kept.Height));
        Assert.DoesNotContain("GPS", System.Text.Encoding.Latin1.GetString(kept.Bytes), StringComparison.Ordinal);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.WaterClerk, (KeepEvidence u) => u.Run(input, Cancel)));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (EvidenceInReview r) => r.Read(shop, EvidenceKind.Photo, kept.Id, false, Cancel))); // a draft is nobody's business

        await Scene.Submit(city, Cast.FireClerk, shop);
        Assert.Equal(kept.Bytes, await city.As(Cast.Hr, (EvidenceInReview r) => r.Read(shop, EvidenceKind.Photo, kept.Id, false, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.FireClerk, (EvidenceInReview r) => r.Read(shop, EvidenceKind.Photo, kept.Id, false, Cancel)));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.OutsideReviewer, (EvidenceInReview r) => r.Read(shop, EvidenceKind.Photo, kept.Id, true, Cancel)));
        await using var site = new PortalHost(city, signInByHeader: true);
        Assert.Contains($"/shops/review/{shop}/photos/{kept.Id}", await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Cancel), StringComparison.Ordinal);
        var answer = await site.As(Cast.Hr).GetAsync($"/shops/review/{shop}/photos/{kept.Id}", Cancel);
        Assert.Equal(("image/jpeg", "nosniff", "default-src 'none'; sandbox"), (answer.Content.Headers.ContentType?.MediaType, answer.Headers.GetValues("X-Content-Type-Options").Single(), answer.Headers.GetValues("Content-Security-Policy").Single()));
        foreach (var other in (Guid?[])[null, Cast.FireClerk, Cast.WaterDirector, Cast.CityManager, Cast.Auditor])
            Assert.NotEqual(HttpStatusCode.OK, (await site.As(other).GetAsync($"/shops/review/{shop}/photos/{kept.Id}", Cancel)).StatusCode);
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (RemoveEvidence u) => u.Run(new() { Shop = shop, Id = kept.Id }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_shop_that_needs_a_picture_is_not_handed_in_without_one(City city)
    {
        var shop = await Pictured(city, "required");
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel));
        Assert.Equal("A2", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel)))).Field);
        await city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(new() { Shop = shop, Id = Guid.NewGuid(), Question = "A2", Bytes = Picture }, Cancel));
        await city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task Too_many_a_question_that_takes_none_and_no_picture_are_refused_and_an_excluded_shop_keeps_none(City city)
    {
        var shop = await Pictured(city);
        await Assert.ThrowsAsync<RuleBroken>(() => Keep("A1", Picture));
        await Assert.ThrowsAsync<RuleBroken>(() => Keep("A2", [.. "GIF89a"u8]));
        for (var i = 0; i < EvidenceKind.Photo.MostPerShop(); i++) await Keep("A2", Picture);
        await Assert.ThrowsAsync<RuleBroken>(() => Keep("A2", Picture));
        await using var db = city.Db();
        await city.As(Cast.FireClerk, async (RemoveEvidence u) => await u.Run(new() { Shop = shop, Id = await db.ShopEvidence.Select(it => it.Id).OrderBy(id => id).FirstAsync(Cancel) }, Cancel));
        Assert.Equal(EvidenceKind.Photo.MostPerShop() - 1, await db.ShopEvidence.CountAsync(Cancel));
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = shop, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Reason = "Ill." }, Cancel));
        Assert.Empty(await db.ShopEvidence.ToListAsync(Cancel));

        Task Keep(string question, byte[] bytes) => city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(new() { Shop = shop, Id = Guid.NewGuid(), Question = question, Bytes = bytes }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_picture_of_a_shop_that_was_excluded_is_gone_and_known_again_in_another(City city)
    {
        var water = await Pictured(city, also: Cast.Fire);
        var fire = (await Scene.ShopOf(city, Cast.Fire)).Id;
        await city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(new() { Shop = water, Id = Guid.NewGuid(), Question = "A2", Bytes = Picture }, Cancel));
        await Scene.Submit(city, Cast.FireClerk, water);
        await city.As(Cast.Hr, async (ExcludeShop u) => await u.Run(new() { Id = water, Version = (await Scene.ShopOf(city, Cast.Water)).Version, Reason = "Made twice." }, Cancel));
        await using var db = city.Db();
        var left = await db.ShopEvidence.SingleAsync(Cancel);
        Assert.Equal((0, 64), (left.Bytes.Length, left.Hash.Length));
        Assert.Empty((await city.As(Cast.Hr, (ShopInReview r) => r.Read(water, false, Cancel))).Given);
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (EvidenceInReview r) => r.Read(water, EvidenceKind.Photo, left.Id, false, Cancel)));

        await city.As(Cast.WaterClerk, (KeepEvidence u) => u.Run(new() { Shop = fire, Id = Guid.NewGuid(), Question = "A2", Bytes = Picture }, Cancel));
        await Scene.Submit(city, Cast.WaterClerk, fire);
        Assert.Contains((await city.As(Cast.Hr, (ShopInReview r) => r.Read(fire, false, Cancel))).Flags, flag => flag.Kind == ReviewFlagKind.PhotoSeen);
    }

    [Theory, BothDatabases]
    public async Task The_endpoint_wants_the_forms_token_and_answers_each_refusal_with_a_sentence(City city)
    {
        var shop = await Pictured(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        using var phone = site.As(Cast.FireClerk);
        var page = await phone.GetStringAsync($"/shops/mine/{shop}/form", Cancel);
        Assert.Contains("data-evidence=\"A2\" data-kind=\"Photo\"", page, StringComparison.Ordinal);
        var token = Token().Match(page).Groups[1].Value;
        Assert.Equal(HttpStatusCode.BadRequest, await Send(null, Picture));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Send(token, [.. "<svg onload=x>"u8]));
        Assert.Equal(HttpStatusCode.UnprocessableEntity, await Send(token, new byte[Jpeg.MostBytes + 1]));
        Assert.Equal(HttpStatusCode.OK, await Send(token, Picture));

        async Task<HttpStatusCode> Send(string? with, byte[] bytes)
        {
            using var form = new MultipartFormDataContent();
            if (with is not null) form.Add(new StringContent(with), "__RequestVerificationToken");
            form.Add(new StringContent(Guid.NewGuid().ToString()), "piece");
            form.Add(new StringContent("A2"), "question");
            form.Add(new ByteArrayContent(bytes) { Headers = { ContentType = new MediaTypeHeaderValue("image/jpeg") } }, "file", "picture.jpg");
            return (await phone.PostAsync($"/shops/mine/{shop}/photos", form, Cancel)).StatusCode;
        }
    }

    [Theory, BothDatabases]
    public async Task A_recording_is_asked_for_and_kept_only_while_the_city_has_sound_turned_on(City city)
    {
        var shop = await Pictured(city, "required", "sound");
        await city.As(Cast.FireClerk, (SaveDraft u) => u.Run(Scene.Draft(shop, 1, Scene.Answers()), Cancel));
        await using var site = new PortalHost(city, signInByHeader: true);
        using var phone = site.As(Cast.FireClerk);
        Assert.DoesNotContain("data-kind=\"Sound\"", await phone.GetStringAsync($"/shops/mine/{shop}/form", Cancel), StringComparison.Ordinal);
        Assert.Contains("takes no recordings", (await Assert.ThrowsAsync<RuleBroken>(() => Keep(Sound()))).Message, StringComparison.Ordinal);

        await TurnSound(city, "yes");
        Assert.Contains("data-kind=\"Sound\"", await phone.GetStringAsync($"/shops/mine/{shop}/form", Cancel), StringComparison.Ordinal);
        Assert.Contains("add a recording", (await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel)))).Message, StringComparison.Ordinal);
        await Assert.ThrowsAsync<RuleBroken>(() => Keep(Picture));
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(new() { Shop = shop, Id = Guid.NewGuid(), Question = "A2", Bytes = Picture }, Cancel))); // the question takes sound alone
        for (var i = 0; i < EvidenceKind.Sound.MostPerShop(); i++) await Keep(Sound());
        await Assert.ThrowsAsync<RuleBroken>(() => Keep(Sound()));
        await using var db = city.Db();
        Assert.All(await db.ShopEvidence.ToListAsync(Cancel), kept => Assert.Equal((EvidenceKind.Sound, 2), (kept.Kind, kept.Seconds)));

        // What was kept stays with the shop, whatever the city decides later.
        await TurnSound(city, "no");
        await city.As(Cast.FireClerk, (SubmitShop u) => u.Run(new() { Id = shop, Number = 1 }, Cancel));
        var one = await db.ShopEvidence.Select(it => it.Id).OrderBy(id => id).FirstAsync(Cancel);
        var answer = await site.As(Cast.Hr).GetAsync($"/shops/review/{shop}/sounds/{one}", Cancel);
        Assert.Equal((HttpStatusCode.OK, "audio/wav", "default-src 'none'; sandbox"), (answer.StatusCode, answer.Content.Headers.ContentType?.MediaType, answer.Headers.GetValues("Content-Security-Policy").Single()));
        Assert.DoesNotContain("Kansas", System.Text.Encoding.Latin1.GetString(await answer.Content.ReadAsByteArrayAsync(Cancel)), StringComparison.Ordinal);
        Assert.Contains($"/shops/review/{shop}/sounds/{one}", await site.As(Cast.Hr).GetStringAsync($"/shops/review/{shop}", Cancel), StringComparison.Ordinal);
        foreach (var other in (Guid?[])[null, Cast.FireClerk, Cast.WaterDirector, Cast.CityManager, Cast.Auditor])
            Assert.NotEqual(HttpStatusCode.OK, (await site.As(other).GetAsync($"/shops/review/{shop}/sounds/{one}", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.NotFound, (await site.As(Cast.Hr).GetAsync($"/shops/review/{shop}/photos/{one}", Cancel)).StatusCode);

        Task Keep(byte[] bytes) => city.As(Cast.FireClerk, (KeepEvidence u) => u.Run(new() { Shop = shop, Kind = EvidenceKind.Sound, Id = Guid.NewGuid(), Question = "A2", Bytes = bytes }, Cancel));
    }

    [Theory, BothDatabases]
    public async Task A_shop_that_needs_a_recording_is_handed_in_without_one_where_the_city_takes_none(City city)
    {
        var shop = await Pictured(city, "required", "sound");
        await Scene.Submit(city, Cast.FireClerk, shop);
        await using var db = city.Db();
        Assert.Equal(ShopState.Submitted, (await db.Shops.SingleAsync(it => it.Id == shop, Cancel)).State);
    }

    private static async Task TurnSound(City city, string value)
    {
        await city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Guid.NewGuid(), Key = SettingDefinition.Sound, Value = value, From = $"{city.Clock.Now:yyyy-MM-dd}" }, Cancel));
        city.Clock.Pass(TimeSpan.FromMinutes(2)); // the site asks for its settings anew
    }

    // A second and a half of silence with a place written into it.
    private static byte[] Sound() => [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVEfmt "u8, 16, 0, 0, 0, 1, 0, 1, 0, 0x40, 0x1F, 0, 0, 0x80, 0x3E, 0, 0, 2, 0, 16, 0,
        .. "LIST"u8, 6, 0, 0, 0, .. "Kansas"u8, .. "data"u8, 0xC0, 0x5D, 0, 0, .. new byte[24_000]];

    // A shop by phone whose form takes a picture, or sound, beside the number of rings.
    private static async Task<Guid> Pictured(City city, string evidence = "optional", string kind = "photo", Guid? also = null)
    {
        await Scene.Scheduled(city, also is { } other ? [(Cast.Water, 1), (other, 1)] : [(Cast.Water, 1)]);
        await Scene.Revise(city, "A2", $"\"{kind}\": \"{evidence}\"");
        return (await Scene.ShopOf(city, Cast.Water)).Id;
    }

    [GeneratedRegex("name=\"__RequestVerificationToken\" value=\"([^\"]+)\"")]
    private static partial Regex Token();
}
