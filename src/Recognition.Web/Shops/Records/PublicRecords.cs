using System.Globalization;
using System.Text.Encodings.Web;
using System.Text.Json;

namespace Recognition.Web.Shops;

/// <summary>A round's public records as files.</summary>
internal static class PublicRecords
{
    private static readonly JsonSerializerOptions Indented = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    private static readonly string[] Head = ["Shop", "Department", "Channel", "Form", "Week of", "Score in percent", "Failed", "Section", "Question", "Answer", "Comment", "Note"];

    /// <summary>What stands in no such file.</summary>
    public static string LeftOut(ShopRecords.Public records) =>
        $"Left out for everybody: the shopper, the day and hour, pictures and recordings, and what reviewers alone see. {(records.OfHumanResources ? "These are the shops of Human Resources alone; those of the other departments Human Resources gives out." : "So are shops of Human Resources: the reviewer outside it gives those out.")}";

    public static byte[] Json(ShopRecords.Public records) => JsonSerializer.SerializeToUtf8Bytes(records, Indented);

    /// <summary>A line an answer.</summary>
    public static IEnumerable<IEnumerable<string?>> Rows(ShopRecords.Public records) => records.Shops
        .SelectMany(shop => shop.Answers.DefaultIfEmpty().Select(answer => (IEnumerable<string?>)
            [shop.Number, shop.Department, shop.Channel, shop.Form, shop.WeekOf.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture), shop.Percent, shop.Failed ? "yes" : "no", answer?.Section, answer?.Question, answer?.Answer, answer?.Comment, shop.Note]))
        .Prepend(Head);
}
