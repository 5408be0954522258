using System.Net;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.Shops;

namespace Recognition.Web.Tests.Shops;

public sealed class RescoreExportTests
{
    [Theory, BothDatabases]
    public async Task The_exported_answers_score_again_to_the_very_figures_that_were_released(City city)
    {
        var round = await Scene.Scheduled(city, (Cast.Water, 2), (Cast.Fire, 1));
        await using var db = city.Db();
        var answers = new[] { ("yes", "1"), ("yes", "5"), ("no", "na") };
        foreach (var (shop, i) in (await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel)).Select((shop, i) => (shop, i)))
        {
            var fields = Scene.Answers();
            fields["a.A1"] = answers[i].Item1;
            fields[answers[i].Item2 == "na" ? "na.B1" : "a.B1"] = answers[i].Item2;
            var shopper = (await db.Shoppers.SingleAsync(s => s.Id == shop.ShopperId, Scene.Cancel)).EmployeeId;
            await Scene.Submit(city, shopper, shop.Id, fields);
            await Scene.Accept(city, shop.Id);
        }

        city.Clock.Now = new DateTime(2026, 12, 10, 16, 0, 0, DateTimeKind.Utc);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));

        var results = JsonDocument.Parse(Rescore.Run(await Export(city, Cast.Auditor, round))).RootElement.GetProperty("results").EnumerateArray()
            .Select(r => (r.GetProperty("percent").GetString(), r.GetProperty("failed").GetBoolean(), r.GetProperty("earned").GetString())).Order();
        var released = await db.Shops.AsNoTracking().ToListAsync(Scene.Cancel);
        Assert.Equal(3, released.Count);
        Assert.Equal(released.Select(s => (s.Percent?.ToPercentText(), s.Failed, (string?)SealedScore.Read(s.Score!).Earned.ToString())).Order(), results);
        Assert.Equal(3, released.Select(s => s.Percent).Distinct().Count());
    }

    [Theory, BothDatabases]
    public async Task The_export_names_neither_shopper_nor_department_nor_day_and_none_of_the_shoppers_words(City city)
    {
        var round = await Scene.Reviewed(city);
        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        var json = await Export(city, Cast.Hr, round);
        var shop = await Scene.ShopOf(city, Cast.Water);
        Assert.Contains("\"S-1\"", json, StringComparison.Ordinal);
        Assert.Contains("\"B2\": \"(left out)\"", json, StringComparison.Ordinal);
        foreach (var secret in (string[])["Zebulon", "Water", "2026", $"{shop.Id}", $"{shop.ShopperId}", $"{Cast.FireClerk}"]) Assert.DoesNotContain(secret, json, StringComparison.OrdinalIgnoreCase);
    }

    [Theory, BothDatabases]
    public async Task Before_the_release_nobody_takes_answers_and_afterwards_HR_and_the_auditor_find_them_under_results(City city)
    {
        var round = await Scene.Reviewed(city);
        var address = $"/results/rounds/{round}/{Scene.PhoneForm}/rescore.json";
        await using var site = new PortalHost(city, signInByHeader: true);
        foreach (var person in (Guid[])[Cast.Hr, Cast.Auditor]) Assert.Equal(HttpStatusCode.NotFound, (await site.As(person).GetAsync(address, Scene.Cancel)).StatusCode);
        await Assert.ThrowsAsync<NotThere>(() => Export(city, Cast.Hr, round));

        var release = await Scene.ReleaseOf(city, round);
        await city.As(Cast.Hr, (ReleaseRound u) => u.Run(release, Scene.Cancel));
        foreach (var person in (Guid[])[Cast.Hr, Cast.Auditor])
        {
            Assert.Contains(address, await site.As(person).GetStringAsync("/results", Scene.Cancel), StringComparison.Ordinal);
            var file = await site.As(person).GetAsync(address, Scene.Cancel);
            Assert.Equal("shops-2026-11-12-phone-version-1.json", file.Content.Headers.ContentDisposition?.FileName);
        }

        Assert.DoesNotContain("rescore.json", await site.As(Cast.WaterDirector).GetStringAsync("/results", Scene.Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.WaterDirector).GetAsync(address, Scene.Cancel)).StatusCode);
    }

    private static async Task<string> Export(City city, Guid by, Guid round) => (await city.As(by, (RescoreExport e) => e.Read(round, Scene.PhoneForm, Scene.Cancel))).Json;
}
