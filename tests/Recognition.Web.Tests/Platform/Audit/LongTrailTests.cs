using System.Diagnostics;
using Microsoft.EntityFrameworkCore;
using Recognition.Database.Platform;
using Recognition.Web.Platform.Audit;

namespace Recognition.Web.Tests.Platform.Audit;

[Trait("Category", "Long")]
public sealed class LongTrailTests
{
    [Theory(Explicit = true), BothDatabases]
    public async Task A_hundred_thousand_entries_are_checked_in_ten_seconds(City city)
    {
        var cancel = TestContext.Current.CancellationToken;
        await Write(city, 100_000, cancel);
        await using var db = city.Db();
        var watch = Stopwatch.StartNew();
        var report = await new AuditCheck(db).Run(null, cancel);
        Assert.Equal((100_000L, 0), (report.Entries, report.Problems.Count));
        Assert.InRange(watch.Elapsed.TotalSeconds, 0, 10);
    }

    /// <summary>As the portal writes them, but many in one save.</summary>
    private static async Task Write(City city, int entries, CancellationToken cancel)
    {
        byte[] previous = [];
        for (var start = 1; start <= entries; start += 5000)
        {
            await using var db = city.Db();
            for (var sequence = start; sequence < start + 5000; sequence++)
            {
                var values = Enumerable.Range(0, 3).Select(place => Value(sequence, place)).ToList();
                previous = AuditChain.Link(previous, sequence, city.Clock.Now, "SaveDraft", "FillShops", values.Select(v => v.Hash));
                db.Add(new AuditEntry { Sequence = sequence, At = city.Clock.Now, Deed = "SaveDraft", Authority = "FillShops", Values = 3, Hash = previous });
                db.AddRange(values);
            }

            await db.SaveChangesAsync(cancel);
        }

        await using var head = city.Db();
        await head.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, entries).SetProperty(h => h.Hash, previous), cancel);
    }

    private static AuditValue Value(long sequence, int place)
    {
        var (salt, subject, text) = (BitConverter.GetBytes(sequence), place == 0 ? "Actor" : "Shop", $$$$"""{"change":"Modified","columns":{"State":{"before":"Assigned","after":"Submitted {{{{sequence}}}}"}}}""");
        return new AuditValue { Sequence = sequence, Place = place, Subject = subject, SubjectId = null, Text = text, Salt = salt, Hash = AuditChain.Value(salt, subject, null, text) };
    }
}
