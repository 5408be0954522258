using System.Data;
using System.Data.Common;
using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Audit;

/// <summary>
/// Reads the whole trail, a stretch at a time, and says where it is not as it was written; then compares what was sealed with what is
/// stored. What it cannot see by itself, a tail that was cut off or written anew together with its head, an anchor shows: a hash that was
/// written down outside the portal.
/// </summary>
internal sealed class AuditCheck(RecognitionDb db, params IEnumerable<ISealed> seals)
{
    private const int Stretch = 2000;

    private readonly List<string> problems = [], remarks = [];
    private readonly Dictionary<long, int> disposedOf = [];
    private long disposedThrough;

    /// <param name="anchor">The hash of some entry, as an earlier check printed it; null for none.</param>
    public async Task<Report> Run(byte[]? anchor, CancellationToken cancel)
    {
        // One snapshot for all questions, so that a deed done meanwhile is in no answer rather than in some. It holds up nobody who writes:
        // on SQLite this level alone begins without the write lock, and reads no less of one piece.
        await using var snapshot = await db.Database.BeginTransactionAsync(db is SqliteDb ? IsolationLevel.ReadUncommitted : IsolationLevel.RepeatableRead, cancel);
        var (last, previous, at, anchored) = (0L, Array.Empty<byte>(), DateTime.MinValue, anchor is null);
        await foreach (var (sequence, entry, values) in Entries(cancel))
        {
            if (sequence < 1)
            {
                problems.Add($"Entry {sequence} was put in: the trail begins at entry 1.");
                continue;
            }

            if (sequence != last + 1) problems.Add(sequence == last + 2 ? $"Entry {last + 1} is missing." : $"Entries {last + 1} to {sequence - 1} are missing.");
            if (entry is null)
            {
                problems.Add($"Entry {sequence} cannot be read: it or a value of it holds what was never written.");
                (last, previous) = (sequence, []);
                continue;
            }

            if (values.Count != entry.Values) problems.Add($"Entry {entry.Sequence} has {values.Count} values; {entry.Values} were written.");
            foreach (var value in values) Check(value);
            if (!AuditChain.Link(previous, entry.Sequence, entry.At, entry.Deed, entry.Authority, values.Select(v => v.Hash)).SequenceEqual(entry.Hash))
                problems.Add($"Entry {entry.Sequence} does not follow from the one before it: one of the two was changed, moved or put in.");
            if (entry.At < at) remarks.Add($"The clock went back before entry {entry.Sequence}, by {at - entry.At}.");
            if (anchor is not null && entry.Hash.SequenceEqual(anchor)) anchored = true;
            (last, previous, at) = (entry.Sequence, entry.Hash, entry.At);
        }

        await CheckOrphans(cancel);
        if (await Readable(db.AuditHeads.AsNoTracking(), cancel) is not [{ } head]) problems.Add("The trail has no head, or more than one: it was taken away or put in beside the portal.");
        else if (head.Sequence != last) problems.Add($"The trail ends at entry {last}, but its head stands at {head.Sequence}: its end was cut off, or entries were added beside the portal.");
        else if (!head.Hash.SequenceEqual(previous)) problems.Add($"The last entry, {last}, is not the one that the head names.");
        if (!anchored) problems.Add("The anchor is not in the trail: the trail was cut off or written anew after the anchor was taken.");
        foreach (var (sequence, count) in disposedOf.Where(pair => pair.Key > disposedThrough))
            problems.Add($"Entry {sequence}: {count} values were taken away, and no entry says that they were disposed of.");
        foreach (var kind in seals) await CheckSealed(kind, cancel);
        return new Report(last, Convert.ToHexStringLower(previous), disposedOf.Values.Sum(), problems, remarks);
    }

    private void Check(AuditValue value)
    {
        if (value.Text is null && value.Salt is null)
        {
            disposedOf[value.Sequence] = disposedOf.GetValueOrDefault(value.Sequence) + 1;
            return;
        }

        if (value.Text is null || value.Salt is null || !AuditChain.Value(value.Salt, value.Subject, value.SubjectId, value.Text).SequenceEqual(value.Hash))
            problems.Add($"Entry {value.Sequence}: value {value.Place} ({value.Subject}) was changed.");
        else if (value.Subject == DisposeAuditValues.Subject)
            disposedThrough = Math.Max(disposedThrough, Through(value));
    }

    private long Through(AuditValue disposal)
    {
        try
        {
            if (JsonSerializer.Deserialize<DisposeAuditValues.Disposed>(disposal.Text!) is { } said) return said.Through;
        }
        catch (JsonException)
        {
            // It is told below.
        }

        problems.Add($"Entry {disposal.Sequence}: value {disposal.Place} does not say what was disposed of.");
        return 0;
    }

    // One record at a time is in memory, and one that holds what was never written hides no other.
    private async Task CheckSealed(ISealed kind, CancellationToken cancel)
    {
        foreach (var id in await kind.Records(db, cancel))
        {
            try
            {
                problems.AddRange(await kind.Problems(db, id, cancel));
            }
            catch (Exception unreadable) when (unreadable is not OperationCanceledException && !unreadable.Chain().OfType<DbException>().Any())
            {
                problems.Add($"{kind.Record} {id} cannot be read: it or a part of it holds what was never written.");
            }

            db.ChangeTracker.Clear();
        }
    }

    // Where the database keeps no foreign keys, values can lie where no entry is.
    private async Task CheckOrphans(CancellationToken cancel)
    {
        var orphans = await db.AuditValues.Where(v => !db.AuditEntries.Any(e => e.Sequence == v.Sequence)).GroupBy(v => v.Sequence).OrderBy(v => v.Key).Select(v => new { v.Key, Count = v.Count() }).ToListAsync(cancel);
        problems.AddRange(orphans.Select(orphan => $"Entry {orphan.Key} is not there, but {(orphan.Count == 1 ? "a value" : $"{orphan.Count} values")} of it {(orphan.Count == 1 ? "is" : "are")}."));
    }

    /// <summary>Stretch after stretch, since a trail of years does not fit into memory.</summary>
    /// <returns>Null for an entry of which a row holds what cannot be read: its stretch is halved until it stands alone.</returns>
    private async IAsyncEnumerable<(long Sequence, AuditEntry? Entry, IReadOnlyList<AuditValue> Values)> Entries([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var (from, size) = (long.MinValue, Stretch); ;)
        {
            var sequences = await db.AuditEntries.Where(e => e.Sequence >= from).OrderBy(e => e.Sequence).Select(e => e.Sequence).Take(size).ToListAsync(cancel);
            if (sequences.Count == 0) yield break;
            var through = sequences[^1];
            var entries = await Readable(db.AuditEntries.AsNoTracking().Where(e => e.Sequence >= from && e.Sequence <= through).OrderBy(e => e.Sequence), cancel);
            var values = await Readable(db.AuditValues.AsNoTracking().Where(v => v.Sequence >= from && v.Sequence <= through).OrderBy(v => v.Sequence).ThenBy(v => v.Place), cancel);
            if ((entries is null || values is null) && sequences.Count > 1)
            {
                size = sequences.Count / 2;
                continue;
            }

            if (entries is null || values is null)
            {
                yield return (through, null, []);
            }
            else
            {
                var lookup = values.ToLookup(v => v.Sequence);
                foreach (var entry in entries) yield return (entry.Sequence, entry, [.. lookup[entry.Sequence]]);
            }

            if (through == long.MaxValue) yield break;
            (from, size) = (through + 1, Stretch);
        }
    }

    // What the database's own errors say is for the caller; all else means that a row holds what it cannot hold.
    private static async Task<List<T>?> Readable<T>(IQueryable<T> rows, CancellationToken cancel)
    {
        try
        {
            return await rows.ToListAsync(cancel);
        }
        catch (Exception unreadable) when (unreadable is not OperationCanceledException && !unreadable.Chain().OfType<DbException>().Any())
        {
            return null;
        }
    }

    /// <param name="Entries">How many entries there are.</param>
    /// <param name="Head">The last entry's hash, to write down outside as the next anchor.</param>
    /// <param name="DisposedOf">How many values were disposed of by retention.</param>
    /// <param name="Problems">Where the trail is not as it was written; empty where it is whole.</param>
    /// <param name="Remarks">What a reader should know, and what proves nothing.</param>
    public sealed record Report(long Entries, string Head, int DisposedOf, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks);
}
