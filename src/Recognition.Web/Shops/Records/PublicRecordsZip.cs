using System.Globalization;
using System.IO.Compression;
using System.IO.Pipelines;
using System.Net.Mime;
using System.Text;
using Recognition.Domain;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Files;

namespace Recognition.Web.Shops;

/// <summary>A round's public records in one file: a page to read of each shop, the table and the JSON. No picture and no recording is in it. docs/programme.md, 8.4.</summary>
internal static class PublicRecordsZip
{
    /// <summary>Shops of one file at most; the table has no limit.</summary>
    public const int MostShops = 2000;

    /// <exception cref="RuleBroken">There are more shops than one file holds.</exception>
    public static IResult Download(ShopRecords.Public records) => records.Shops.Count > MostShops
        ? throw new RuleBroken($"A ZIP file holds {MostShops:N0} shops at most, and this round has {records.Shops.Count:N0}. Take the table.")
        : Results.Stream(body => Write(records, body), MediaTypeNames.Application.Zip, "public-records.zip");

    // Written into the answer entry by entry: no second copy of it stands in memory.
    private static async Task Write(ShopRecords.Public records, Stream body)
    {
        // The end of an entry is written at once, which an answer's own body refuses.
        await using var pipe = PipeWriter.Create(body, new(leaveOpen: true)).AsStream();
        await using var zip = await ZipArchive.CreateAsync(pipe, ZipArchiveMode.Create, leaveOpen: true, Encoding.UTF8);
        await Add(zip, "read-me.txt", [Heading(records), PublicRecords.LeftOut(records), "Names are taken out where they are spelled as in the personnel file.", .. records.Without is { } without ? (string[])[$"Left out besides: shops of {without}, in which the person works who made this file."] : [], "", "public-records.csv: a line an answer, for a spreadsheet.", "public-records.json: the same, for a program.", "shops: a text of each shop, to read."]);
        await using (var table = await zip.CreateEntry("public-records.csv").OpenAsync())
            await Csv.Write(table, PublicRecords.Rows(records).ToAsyncEnumerable());
        await using (var json = await zip.CreateEntry("public-records.json").OpenAsync())
            await json.WriteAsync(PublicRecords.Json(records));
        foreach (var shop in records.Shops) await Add(zip, $"shops/shop-{int.Parse(shop.Number, CultureInfo.InvariantCulture):0000}.txt", Lines(records, shop));
    }

    private static string Heading(ShopRecords.Public records) => $"Public records of {records.Round}, begun on {Written.Date(records.Opens)}: {Written.Count(records.Shops.Count, "released shop", "released shops")}.";

    private static IEnumerable<string> Lines(ShopRecords.Public records, PublicShop shop)
    {
        yield return $"Shop {shop.Number} of {records.Round}: {shop.Department}";
        yield return $"{shop.Channel}, week of {Written.Date(shop.WeekOf)}, {shop.Form}";
        yield return (shop.Percent is { } percent ? $"{percent} %" : "Not scored") + (shop.Failed ? ", failed" : "");
        if (shop.Note is { } note) yield return note;
        foreach (var section in shop.Answers.GroupBy(answer => answer.Section))
        {
            yield return $"\r\n{section.Key}";
            foreach (var answer in section) yield return $"- {answer.Question} {answer.Answer}{(answer.Comment is null ? "" : $" (“{answer.Comment}”)")}";
        }
    }

    private static async Task Add(ZipArchive zip, string name, IEnumerable<string> lines)
    {
        await using var entry = await zip.CreateEntry(name).OpenAsync();
        await entry.WriteAsync(Encoding.UTF8.GetBytes(string.Join("\r\n", lines) + "\r\n"));
    }
}
