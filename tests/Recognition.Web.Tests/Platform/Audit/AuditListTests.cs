using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Platform.Audit;

public sealed class AuditListTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task The_auditor_reads_who_did_what_before_and_after(City city)
    {
        var id = await Found(city, new OpenDeed());
        var row = Assert.Single((await Read(city, new(nameof(OpenDeed), "Department", $"{id}", "2026-11-10", "2026-11-10", 1))).Rows);
        Assert.Equal(("Tue 10 Nov 2026, 9:00 am", "Hana Reyes", "ManageSettings"), (row.At, row.Doer, row.Authority));
        var entry = await city.As(Cast.Auditor, (AuditEntryShown shown) => shown.Read(row.Sequence, 1, Cancel));
        Assert.Contains(new AuditEntryShown.Column("Name", null, "Parks"), Assert.Single(entry.Rows).Columns);
    }

    [Theory, BothDatabases]
    public async Task A_masked_doer_is_not_shown_and_cannot_be_looked_for(City city)
    {
        await Found(city, new MaskedDeed());
        Assert.Equal("masked", Assert.Single((await Read(city, new(null, null, null, null, null, 1))).Rows).Doer);
        Assert.Empty((await Read(city, new(null, null, $"{Cast.Hr}", null, null, 1))).Rows);
    }

    [Theory, BothDatabases]
    public async Task A_change_of_what_is_sealed_leaves_an_entry_that_does_not_tell_it(City city)
    {
        await city.As<Entry>(Cast.Hr, async entry =>
        {
            await using var work = await entry.Write(new OpenDeed(), Permission.ManageSettings, Cancel);
            work.Db.Entry((await work.Db.Employees.FindAsync([Cast.Ada], Cancel))!).Property(e => e.SignInKey).CurrentValue = "zebra";
            await work.Commit(Cancel);
        });
        var row = Assert.Single((await Read(city, new(nameof(OpenDeed), "Employee", $"{Cast.Ada}", null, null, 1))).Rows);
        var changed = Assert.Single((await city.As(Cast.Auditor, (AuditEntryShown shown) => shown.Read(row.Sequence, 1, Cancel))).Rows);
        Assert.Equal("Modified", changed.Change);
        Assert.Empty(changed.Columns);
    }

    [Theory, BothDatabases]
    public async Task A_date_that_is_none_is_said_by_its_field(City city) =>
        Assert.Equal("From", (await Assert.ThrowsAsync<RuleBroken>(() => Read(city, new(null, null, null, "yesterday", null, 1)))).Field);

    [Theory, BothDatabases]
    public async Task Nobody_but_the_auditor_reads_the_trail(City city) =>
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.Hr, (AuditList list) => list.Read(new(null, null, null, null, null, 1), Cancel)));

    private static Task<AuditList.Shown> Read(City city, AuditList.Filter filter) => city.As(Cast.Auditor, (AuditList list) => list.Read(filter, Cancel));

    private static async Task<Guid> Found(City city, object deed)
    {
        var id = Guid.NewGuid();
        await city.As<Entry>(Cast.Hr, async entry =>
        {
            await using var work = await entry.Write(deed, Permission.ManageSettings, Cancel);
            work.Db.Add(new Department(id, "PARKS", "Parks"));
            await work.Commit(Cancel);
        });
        return id;
    }

    private sealed class OpenDeed;

    [MasksActor("A test of what is masked.")]
    private sealed class MaskedDeed;
}
