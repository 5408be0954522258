using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database.Platform;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Tests.Platform.Audit;

public sealed class AuditCheckTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_trail_that_nobody_touched_is_whole(City city)
    {
        await WriteTrail(city, 5);
        var report = await Check(city);
        Assert.Equal(5, report.Entries);
        Assert.Empty(report.Problems);
        Assert.Empty(report.Remarks);
    }

    [Theory, BothDatabases]
    public async Task A_changed_text_is_found(City city) =>
        Assert.Equal(["Entry 3: value 1 (Department) was changed."], await Tamper(city, """UPDATE "AuditValues" SET "Text" = '"nothing"' WHERE "Sequence" = 3 AND "Place" = 1"""));

    [Theory, BothDatabases]
    public async Task A_changed_doer_is_found(City city) =>
        Assert.Equal(["Entry 3: value 0 (Actor) was changed."], await Tamper(city, $"""UPDATE "AuditValues" SET "SubjectId" = '{Cast.Ben.ToString().ToUpperInvariant()}' WHERE "Sequence" = 3 AND "Place" = 0"""));

    [Theory, BothDatabases]
    public async Task A_changed_entry_is_found(City city) =>
        Assert.Equal(["Entry 3 does not follow from the one before it: one of the two was changed, moved or put in."], await Tamper(city, """UPDATE "AuditEntries" SET "Authority" = 'Open' WHERE "Sequence" = 3"""));

    [Theory, BothDatabases]
    public async Task A_changed_value_with_its_hash_made_to_fit_is_found_at_the_link(City city)
    {
        await WriteTrail(city, 5);
        await using (var db = city.Db())
        {
            var value = await db.AuditValues.AsNoTracking().SingleAsync(v => v.Sequence == 3 && v.Place == 1, Cancel);
            var hash = AuditChain.Value(value.Salt!, value.Subject, value.SubjectId, "{}");
            await db.AuditValues.Where(v => v.Sequence == 3 && v.Place == 1).ExecuteUpdateAsync(set => set.SetProperty(v => v.Text, "{}").SetProperty(v => v.Hash, hash), Cancel);
        }

        Assert.Equal(["Entry 3 does not follow from the one before it: one of the two was changed, moved or put in."], (await Check(city)).Problems);
    }

    [Theory, BothDatabases]
    public async Task A_removed_entry_is_found(City city) =>
        Assert.Contains("Entry 3 is missing.", await Tamper(city, """DELETE FROM "AuditValues" WHERE "Sequence" = 3""", """DELETE FROM "AuditEntries" WHERE "Sequence" = 3"""));

    [Theory, BothDatabases]
    public async Task A_removed_value_is_found(City city) =>
        Assert.Contains("Entry 3 has 1 values; 2 were written.", await Tamper(city, """DELETE FROM "AuditValues" WHERE "Sequence" = 3 AND "Place" = 1"""));

    [Theory, BothDatabases]
    public async Task An_entry_put_in_at_the_end_is_found(City city) =>
        Assert.Contains(await Tamper(city, """INSERT INTO "AuditEntries" ("Sequence", "At", "Deed", "Authority", "Values", "Hash") SELECT 6, "At", "Deed", "Authority", 0, "Hash" FROM "AuditEntries" WHERE "Sequence" = 5"""),
            problem => problem.StartsWith("The trail ends at entry 6, but its head stands at 5", StringComparison.Ordinal));

    [Theory, BothDatabases]
    public async Task An_entry_put_in_before_the_first_is_found(City city) =>
        Assert.Equal(["Entry -1 was put in: the trail begins at entry 1.", "Entry 0 was put in: the trail begins at entry 1."], await Tamper(city,
            """INSERT INTO "AuditEntries" ("Sequence", "At", "Deed", "Authority", "Values", "Hash") SELECT "Sequence" - 2, "At", "Deed", "Authority", 0, "Hash" FROM "AuditEntries" WHERE "Sequence" < 3"""));

    [Theory, BothDatabases]
    public async Task Values_of_no_entry_are_found_before_and_beyond_the_trail(City city)
    {
        await using var db = city.Db();
        var (unlock, lockAgain) = db.Database.ProviderName!.Contains("Sqlite", StringComparison.Ordinal) ? ("PRAGMA foreign_keys=OFF", "PRAGMA foreign_keys=ON")
            : ("ALTER TABLE \"AuditValues\" DROP CONSTRAINT \"FK_AuditValues_AuditEntries_Sequence\"", "SELECT 1");
        string Copy(int place) => $"""INSERT INTO "AuditValues" ("Sequence", "Place", "Subject", "SubjectId", "Text", "Salt", "Hash") SELECT {place}, "Place", "Subject", "SubjectId", "Text", "Salt", "Hash" FROM "AuditValues" WHERE "Sequence" = 3""";
        Assert.Equal(["Entry 0 is not there, but 2 values of it are.", "Entry 9 is not there, but 2 values of it are."], await Tamper(city, $"{unlock}; {Copy(0)}; {Copy(9)}; {lockAgain};"));
    }

    [Theory, BothDatabases]
    public async Task A_head_that_was_taken_away_is_found(City city) =>
        Assert.Equal(["The trail has no head, or more than one: it was taken away or put in beside the portal."], await Tamper(city, "DELETE FROM \"AuditHeads\""));

    [Fact]
    public async Task A_time_that_is_none_is_found_and_its_entry_named()
    {
        await using var city = await City.Found("sqlite"); // PostgreSQL takes no such thing
        Assert.Equal(
            ["Entry 3 cannot be read: it or a value of it holds what was never written.", "Entry 4 does not follow from the one before it: one of the two was changed, moved or put in."],
            await Tamper(city, """UPDATE "AuditEntries" SET "At" = 'yesterday' WHERE "Sequence" = 3"""));
    }

    [Theory, BothDatabases]
    public async Task Two_entries_that_changed_places_are_found(City city)
    {
        await WriteTrail(city, 5);
        await using (var db = city.Db())
        {
            var (second, fourth) = (await Entry(2), await Entry(4));
            await Put(2, fourth);
            await Put(4, second);

            Task<AuditEntry> Entry(long sequence) => db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == sequence, Cancel);

            Task<int> Put(long sequence, AuditEntry entry) => db.AuditEntries.Where(e => e.Sequence == sequence)
                .ExecuteUpdateAsync(set => set.SetProperty(e => e.At, entry.At).SetProperty(e => e.Hash, entry.Hash), Cancel);
        }

        Assert.Equal(["2", "3", "4", "5"], (await Check(city)).Problems.Select(problem => problem.Split(' ')[1]));
    }

    [Theory, BothDatabases]
    public async Task A_tail_that_was_cut_off_is_found(City city) =>
        Assert.Contains(await Tamper(city, """DELETE FROM "AuditValues" WHERE "Sequence" > 3""", """DELETE FROM "AuditEntries" WHERE "Sequence" > 3"""),
            problem => problem.StartsWith("The trail ends at entry 3, but its head stands at 5", StringComparison.Ordinal));

    [Theory, BothDatabases]
    public async Task A_tail_cut_off_together_with_the_head_is_found_by_an_anchor_alone(City city)
    {
        await WriteTrail(city, 5);
        var anchor = Convert.FromHexString((await Check(city)).Head);
        await using (var db = city.Db())
        {
            var third = await db.AuditEntries.AsNoTracking().SingleAsync(e => e.Sequence == 3, Cancel);
            await db.AuditValues.Where(v => v.Sequence > 3).ExecuteDeleteAsync(Cancel);
            await db.AuditEntries.Where(e => e.Sequence > 3).ExecuteDeleteAsync(Cancel);
            await db.AuditHeads.ExecuteUpdateAsync(set => set.SetProperty(h => h.Sequence, 3).SetProperty(h => h.Hash, third.Hash), Cancel);
        }

        Assert.Empty((await Check(city)).Problems);
        Assert.Equal(["The anchor is not in the trail: the trail was cut off or written anew after the anchor was taken."], (await Check(city, anchor)).Problems);
        // And a tail written anew over it does not bring the anchor back.
        await WriteTrail(city, 2);
        Assert.Single((await Check(city, anchor)).Problems);
    }

    [Theory, BothDatabases]
    public async Task A_trail_to_which_somebody_adds_before_each_question_is_whole(City city)
    {
        await WriteTrail(city, 3);
        var deeds = 0;
        await using var db = city.Db(before: () => deeds++ < 6 ? WriteTrail(city, 1) : Task.CompletedTask); // then it rests, or a check of all that there is would never end
        var report = await new AuditCheck(db).Run(null, Cancel);
        Assert.Empty(report.Problems);
        await using var after = city.Db();
        Assert.True(await after.AuditEntries.CountAsync(Cancel) > report.Entries, "Nobody wrote between the questions.");
    }

    [Theory, BothDatabases]
    public async Task A_clock_that_went_back_is_told_and_breaks_nothing(City city)
    {
        await WriteTrail(city, 2);
        city.Clock.Pass(TimeSpan.FromHours(-1));
        await WriteTrail(city, 1);
        var report = await Check(city);
        Assert.Empty(report.Problems);
        Assert.Equal(["The clock went back before entry 3, by 00:59:59."], report.Remarks);
    }

    [Theory, BothDatabases]
    public async Task Values_disposed_of_by_retention_leave_the_chain_whole(City city)
    {
        await WriteTrail(city, 3);
        city.Clock.Pass(TimeSpan.FromDays(366 * 8));
        await WriteTrail(city, 1);
        await Dispose(city);
        await Dispose(city); // a second run finds nothing, and says nothing
        var report = await Check(city);
        Assert.Equal((5, 6), (report.Entries, report.DisposedOf));
        Assert.Empty(report.Problems);
    }

    [Theory, BothDatabases]
    public async Task A_value_taken_away_before_its_time_is_found(City city)
    {
        await WriteTrail(city, 3);
        city.Clock.Pass(TimeSpan.FromDays(366 * 8));
        await WriteTrail(city, 1);
        await Dispose(city);
        await using (var db = city.Db())
            await db.AuditValues.Where(v => v.Sequence == 4).ExecuteUpdateAsync(set => set.SetProperty(v => v.Text, (string?)null).SetProperty(v => v.Salt, (byte[]?)null), Cancel);
        Assert.Equal(["Entry 4: 2 values were taken away, and no entry says that they were disposed of."], (await Check(city)).Problems);
    }

    private static async Task Dispose(City city)
    {
        var turn = new JobTurn(city.Services.GetRequiredService<IServiceScopeFactory>());
        await turn.Take<DisposeAuditValues>("Dispose of audit values", deed => deed.Run(Cancel), Permission.RunJobs);
    }

    private static async Task<IReadOnlyList<string>> Tamper(City city, params string[] statements)
    {
        await WriteTrail(city, 5);
        await using var db = city.Db();
        foreach (var statement in statements) await db.Database.ExecuteSqlRawAsync(statement, Cancel);
        return (await Check(city)).Problems;
    }

    private static async Task<AuditCheck.Report> Check(City city, byte[]? anchor = null)
    {
        await using var db = city.Db();
        return await new AuditCheck(db).Run(anchor, Cancel);
    }

    /// <summary>As many deeds, a second apart: each founds a department.</summary>
    private static async Task WriteTrail(City city, int deeds)
    {
        for (var i = 0; i < deeds; i++)
        {
            city.Clock.Pass(TimeSpan.FromSeconds(1));
            await city.As<Entry>(Cast.Hr, async entry =>
            {
                await using var work = await entry.Write(new object(), Permission.ManageSettings, Cancel);
                var id = Guid.NewGuid();
                work.Db.Add(new Department(id, id.ToString("N")[..8], $"Department {id:N}"));
                await work.Commit(Cancel);
            });
        }
    }
}
