using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;

namespace Recognition.Web.Platform.Audit;

/// <summary>What the trail says last of some columns of some records. It says nothing where its values were disposed of.</summary>
internal sealed class LastInTrail
{
    private readonly Dictionary<(Guid Id, string Column), string?> last = [];

    public static async Task<LastInTrail> Of(RecognitionDb db, string subject, IReadOnlyCollection<Guid?> ids, IReadOnlyCollection<string> columns, CancellationToken cancel)
    {
        var trail = new LastInTrail();
        var values = db.AuditValues.Where(v => v.Subject == subject && ids.Contains(v.SubjectId) && v.Text != null).OrderBy(v => v.Sequence).Select(v => new { Id = v.SubjectId!.Value, v.Text });
        await foreach (var value in values.AsAsyncEnumerable().WithCancellation(cancel)) trail.Take(value.Id, value.Text!, columns);
        return trail;
    }

    /// <summary>Whether a column is as the trail says, if it says anything.</summary>
    /// <param name="now">As the database keeps it; bytes as base 64.</param>
    public bool Agrees(Guid id, string column, string? now) => !last.TryGetValue((id, column), out var said) || said == now;

    private void Take(Guid id, string text, IReadOnlyCollection<string> columns)
    {
        try
        {
            using var json = JsonDocument.Parse(text);
            if (!json.RootElement.TryGetProperty("columns", out var changed)) return;
            foreach (var column in columns)
            {
                if (changed.TryGetProperty(column, out var change) && change.TryGetProperty("after", out var after)) last[(id, column)] = after.ValueKind == JsonValueKind.Null ? null : after.ToString();
            }
        }
        catch (Exception unreadable) when (unreadable is JsonException or InvalidOperationException)
        {
            // A value that the portal did not write: the chain tells it.
        }
    }
}
