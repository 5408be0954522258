using System.Runtime.CompilerServices;
using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Audit;

/// <summary>
/// Reads the whole trail, a stretch at a time, and says where it is not as it was written. What it cannot see by itself, a tail that was
/// cut off or written anew together with its head, an anchor shows: a hash that was written down outside the portal.
/// </summary>
internal sealed class AuditCheck(RecognitionDb db)
{
    private const int Stretch = 2000;

    private readonly List<string> problems = [], remarks = [];
    private readonly Dictionary<long, int> disposedOf = [];
    private long disposedThrough;

    /// <param name="anchor">The hash of some entry, as an earlier check printed it; null for none.</param>
    public async Task<Report> Run(byte[]? anchor, CancellationToken cancel)
    {
        var (last, previous, at, anchored) = (0L, Array.Empty<byte>(), DateTime.MinValue, anchor is null);
        await foreach (var (entry, values) in Entries(cancel))
        {
            if (entry.Sequence != last + 1) problems.Add(entry.Sequence == last + 2 ? $"Entry {last + 1} is missing." : $"Entries {last + 1} to {entry.Sequence - 1} are missing.");
            if (values.Count != entry.Values) problems.Add($"Entry {entry.Sequence} has {values.Count} values; {entry.Values} were written.");
            foreach (var value in values) Check(value);
            if (!AuditChain.Link(previous, entry.Sequence, entry.At, entry.Deed, entry.Authority, values.Select(v => v.Hash)).SequenceEqual(entry.Hash))
                problems.Add($"Entry {entry.Sequence} does not follow from the one before it: one of the two was changed, moved or put in.");
            if (entry.At < at) remarks.Add($"The clock went back before entry {entry.Sequence}, by {at - entry.At}.");
            if (anchor is not null && entry.Hash.SequenceEqual(anchor)) anchored = true;
            (last, previous, at) = (entry.Sequence, entry.Hash, entry.At);
        }

        var head = await db.AuditHeads.AsNoTracking().SingleAsync(cancel);
        if (head.Sequence != last) problems.Add($"The trail ends at entry {last}, but its head stands at {head.Sequence}: its end was cut off, or entries were added beside the portal.");
        else if (!head.Hash.SequenceEqual(previous)) problems.Add($"The last entry, {last}, is not the one that the head names.");
        if (!anchored) problems.Add("The anchor is not in the trail: the trail was cut off or written anew after the anchor was taken.");
        foreach (var (sequence, count) in disposedOf.Where(pair => pair.Key > disposedThrough))
            problems.Add($"Entry {sequence}: {count} values were taken away, and no entry says that they were disposed of.");
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
            disposedThrough = Math.Max(disposedThrough, JsonSerializer.Deserialize<DisposeAuditValues.Disposed>(value.Text)!.Through);
    }

    /// <summary>The trail is only ever added to, so stretch after stretch can be read without holding up who writes.</summary>
    private async IAsyncEnumerable<(AuditEntry Entry, IReadOnlyList<AuditValue> Values)> Entries([EnumeratorCancellation] CancellationToken cancel)
    {
        for (var after = 0L; ;)
        {
            var entries = await db.AuditEntries.AsNoTracking().Where(e => e.Sequence > after).OrderBy(e => e.Sequence).Take(Stretch).ToListAsync(cancel);
            if (entries.Count == 0) yield break;
            var through = entries[^1].Sequence;
            var values = (await db.AuditValues.AsNoTracking().Where(v => v.Sequence > after && v.Sequence <= through).OrderBy(v => v.Sequence).ThenBy(v => v.Place).ToListAsync(cancel)).ToLookup(v => v.Sequence);
            foreach (var entry in entries) yield return (entry, [.. values[entry.Sequence]]);
            after = through;
        }
    }

    /// <param name="Entries">How many entries there are.</param>
    /// <param name="Head">The last entry's hash, to write down outside as the next anchor.</param>
    /// <param name="DisposedOf">How many values were disposed of by retention.</param>
    /// <param name="Problems">Where the trail is not as it was written; empty where it is whole.</param>
    /// <param name="Remarks">What a reader should know, and what proves nothing.</param>
    public sealed record Report(long Entries, string Head, int DisposedOf, IReadOnlyList<string> Problems, IReadOnlyList<string> Remarks);
}
