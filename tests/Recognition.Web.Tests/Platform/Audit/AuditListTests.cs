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
    public async Task Whoever_looks_for_a_person_finds_what_that_person_did_openly_and_nothing_masked(City city)
    {
        await Found(city, new OpenDeed());
        await Found(city, new MaskedDeed(), "FORESTS");
        foreach (var who in (string[])["Hana Reyes", "hana", "1001"])
        {
            foreach (var filter in (AuditList.Filter[])[new(null, null, null, null, null, 1, who), new(null, "Department", null, "2026-11-10", "2026-11-10", 1, who)])
            {
                var shown = await Read(city, filter);
                Assert.Equal((1, nameof(OpenDeed), "Hana Reyes"), (shown.Count, Assert.Single(shown.Rows).Deed, shown.Rows[0].Doer));
                Assert.Equal(2, (await Export(city, filter)).Count);
            }

            foreach (var subject in (string[])["MaskedActor", "Actor"]) Assert.Equal(0, (await Read(city, new(null, subject, null, null, null, 1, who))).Count);
            foreach (var filter in (AuditList.Filter[])[new(nameof(MaskedDeed), null, null, null, null, 1, who), new(nameof(MaskedDeed), null, $"{Cast.Hr}", null, null, 1)])
            {
                Assert.Equal(0, (await Read(city, filter)).Count);
                Assert.Single(await Export(city, filter));
            }
        }

        Assert.Equal("masked", (await Export(city, new(nameof(MaskedDeed), null, null, null, null, 1)))[1][3]);
        Assert.Equal(0, (await Read(city, new(null, null, null, null, null, 1, "Otis"))).Count);
    }

    [Theory, BothDatabases]
    public async Task What_is_exported_is_what_was_looked_for_and_all_of_it(City city)
    {
        for (var i = 0; i < 60; i++) await Found(city, new OpenDeed(), $"D-{i}");
        await Found(city, new MaskedDeed());
        var rows = await Export(city, new(nameof(OpenDeed), null, null, null, null, 2));
        Assert.Equal(61, rows.Count);
        Assert.Equal("60, 2026-11-10 15:00:00, OpenDeed, Hana Reyes, ManageSettings, Department", string.Join(", ", rows[1]));
    }

    [Theory, BothDatabases]
    public async Task Ids_in_an_entry_are_read_as_names(City city)
    {
        await city.As<Entry>(Cast.Hr, async entry =>
        {
            await using var work = await entry.Write(new OpenDeed(), Permission.ManageSettings, Cancel);
            work.Db.Add(new Appointment(Guid.NewGuid(), Role.PointOfContact, Cast.Ada, Cast.Water, new DateOnly(2026, 11, 10), null));
            await work.Commit(Cancel);
        });
        var entry = await city.As(Cast.Auditor, (AuditEntryShown shown) => shown.Read(1, 1, Cancel));
        Assert.Contains(new AuditEntryShown.Column("EmployeeId", null, "Ada Marsh (1013)"), entry.Rows[0].Columns);
        Assert.Contains(new AuditEntryShown.Column("DepartmentId", null, "Water Services"), entry.Rows[0].Columns);
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

    private static Task<List<List<string?>>> Export(City city, AuditList.Filter filter) =>
        city.As(Cast.Auditor, async (AuditList list) => await (await list.Export(filter, Cancel)).Select(row => row.ToList()).ToListAsync(Cancel));

    private static async Task<Guid> Found(City city, object deed, string code = "PARKS")
    {
        var id = Guid.NewGuid();
        await city.As<Entry>(Cast.Hr, async entry =>
        {
            await using var work = await entry.Write(deed, Permission.ManageSettings, Cancel);
            work.Db.Add(new Department(id, code, code == "PARKS" ? "Parks" : code));
            await work.Commit(Cancel);
        });
        return id;
    }

    private sealed class OpenDeed;

    [MasksActor("A test of what is masked.")]
    private sealed class MaskedDeed;
}
