using System.Text.Json;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Audit;

/// <summary>Who did a deed, as the reader of the trail may know it.</summary>
internal static class AuditDoer
{
    public static string Of(AuditValue? actor) => actor switch
    {
        null => "not recorded",
        { Subject: AuditTrail.MaskedActor } => "masked",
        { Text: null } => "disposed of",
        _ => Named(actor.Text),
    };

    private static string Named(string text)
    {
        using var json = JsonDocument.Parse(text);
        var name = json.RootElement.GetProperty("Name").GetString();
        var absent = json.RootElement.GetProperty("standsInFor").EnumerateArray().Select(e => e.GetString()).ToList();
        return absent.Count == 0 ? name! : $"{name}, who stands in for {string.Join(", ", absent)}";
    }
}
