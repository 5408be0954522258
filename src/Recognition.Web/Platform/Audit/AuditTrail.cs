using System.Reflection;
using System.Security.Cryptography;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain.Access;

namespace Recognition.Web.Platform.Audit;

/// <summary>Adds one link to the chain for what a context is about to save. The caller holds the lock on the chain's head.</summary>
internal static class AuditTrail
{
    public const string Actor = "Actor";
    public const string MaskedActor = "MaskedActor";

    public static async Task Add(RecognitionDb db, Type deed, Person by, string authority, DateTime now, IReadOnlyList<Told> told, CancellationToken cancel)
    {
        db.ChangeTracker.DetectChanges();
        var changes = db.ChangeTracker.Entries()
            .Where(row => row.State is EntityState.Added or EntityState.Modified or EntityState.Deleted && row.Metadata.IsAudited())
            .Select(row => (Row: row, Text: Describe(row))).Where(change => change.Text is not null).ToList();
        if (changes.Count == 0 && told.Count == 0) return;

        var head = await db.AuditHeads.SingleAsync(cancel);
        var sequence = head.Sequence + 1;
        var masked = deed.GetCustomAttribute<MasksActorAttribute>() is not null;
        List<AuditValue> values = [Value(sequence, 0, masked ? MaskedActor : Actor, by.Id, JsonSerializer.Serialize(new { by.Id, by.Name, standsInFor = by.StandsInFor.Values }))];
        values.AddRange(changes.Select((change, i) => Value(sequence, i + 1, change.Row.Metadata.ClrType.Name, Key(change.Row), change.Text!)));
        values.AddRange(told.Select((fact, i) => Value(sequence, changes.Count + i + 1, fact.Subject, fact.Id, fact.Text)));

        var hash = AuditChain.Link(head.Hash, sequence, now, deed.Name, authority, values.Select(v => v.Hash));
        db.Add(new AuditEntry { Sequence = sequence, At = now, Deed = deed.Name, Authority = authority, Values = values.Count, Hash = hash });
        db.AddRange(values);
        (head.Sequence, head.Hash) = (sequence, hash);
    }

    private static AuditValue Value(long sequence, int place, string subject, Guid? id, string text)
    {
        var salt = RandomNumberGenerator.GetBytes(16);
        return new AuditValue { Sequence = sequence, Place = place, Subject = subject, SubjectId = id, Text = text, Salt = salt, Hash = AuditChain.Value(salt, subject, id, text) };
    }

    private static Guid? Key(EntityEntry row) =>
        row.Metadata.FindPrimaryKey()!.Properties is [{ } only] && row.Property(only.Name).CurrentValue is Guid id ? id : null;

    /// <summary>Null where nothing changed. A column that is not audited is left out, changed or not: that it changed would tell already, as of a shop that failed.</summary>
    private static string? Describe(EntityEntry row)
    {
        var changed = row.Properties.Where(p => p.Metadata.Name != RecognitionDb.Version)
            .Where(p => row.State != EntityState.Modified || (p.IsModified && !Equals(p.OriginalValue, p.CurrentValue))).ToList();
        if (changed.Count == 0) return null;
        var columns = new SortedDictionary<string, object?>(StringComparer.Ordinal);
        foreach (var property in changed.Where(p => p.Metadata.IsAudited()))
        {
            columns[property.Metadata.Name] = new
            {
                before = row.State == EntityState.Added ? null : Kept(property, property.OriginalValue),
                after = row.State == EntityState.Deleted ? null : Kept(property, property.CurrentValue),
            };
        }

        return JsonSerializer.Serialize(new { change = row.State.ToString(), columns });
    }

    // As the database keeps it: an enumeration by its name, a quarter by its address.
    private static object? Kept(PropertyEntry property, object? value) =>
        value is not null && property.Metadata.GetTypeMapping().Converter is { } converter ? converter.ConvertToProvider(value) : value;

    /// <param name="Text">JSON, an object.</param>
    internal sealed record Told(string Subject, Guid? Id, string Text);
}
