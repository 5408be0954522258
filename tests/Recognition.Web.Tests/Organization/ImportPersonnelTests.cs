using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Organization;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;

namespace Recognition.Web.Tests.Organization;

public sealed class ImportPersonnelTests
{
    private const string Head = "Number,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\r\n";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_file_is_shown_first_then_taken_over_as_a_whole_and_the_same_again_changes_nothing(City city)
    {
        const string file = Head + "1010,\"Nye, Clara\",1010@city.example,Clerk,WATER,,1009,2020-05-01,\r\n2001,Émile Zá,,\"Engineer \"\"II\"\"\",Fire,,1008,2026-11-09,\r\n1012,Finn Oakes,1012@city.example,,FIRE,,1008,2020-05-01,2026-11-30\r\n";
        var shown = await Upload(city, file);
        Assert.Equal(("Émile Zá", "Nye, Clara", "Finn Oakes"), (Assert.Single(shown.Plan.New).Name, Assert.Single(shown.Changed).Entry.Name, Assert.Single(shown.Leaving).Entry.Name));
        Assert.Equal(13, shown.Plan.Absent.Count);
        await using (var before = city.Db()) Assert.False(await before.Employees.AnyAsync(e => e.Number == "2001", Cancel));

        Assert.Equal("Imported: 1 employee new, 2 changed, 0 absent from the file and deactivated.", await Import(city, shown));
        await using var db = city.Db();
        var emile = await db.Employees.SingleAsync(e => e.Number == "2001", Cancel);
        Assert.Equal(("Engineer \"II\"", Cast.Fire, Cast.FireDirector), (emile.Title, emile.DepartmentId, emile.SupervisorId));
        Assert.Equal(new DateOnly(2026, 11, 30), (await db.Employees.SingleAsync(e => e.Id == Cast.FireClerk, Cancel)).LeftOn);

        var again = await Upload(city, file);
        Assert.True(again.Plan.ChangesNothing);
        Assert.Equal("The file says what the portal knows already, so there is nothing to import.", (await Assert.ThrowsAsync<RuleBroken>(() => Import(city, again))).Message);
    }

    [Theory, BothDatabases]
    public async Task Each_changed_employee_has_one_value_in_the_audit_trail(City city)
    {
        await Import(city, await Upload(city, Head + "1010,Clara New,1010@city.example,,WATER,,1009,2020-05-01,\n2001,Eve,,,WATER,,,2026-11-09,\n1011,Dov Katz,1011@city.example,,WATER,,1009,2020-05-01,\n"));
        await using var db = city.Db();
        var entry = await db.AuditEntries.SingleAsync(e => e.Deed == "ImportPersonnel", Cancel);
        Assert.Equal(3, entry.Values); // who did it, and two employees
        Assert.Contains("Clara New", await db.AuditValues.Where(v => v.SubjectId == Cast.WaterClerk).Select(v => v.Text).SingleAsync(Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task Nothing_is_taken_over_while_a_line_is_rejected(City city)
    {
        var shown = await Upload(city, Head + "2001,Eve,,,WATER,,,2026-11-09,\n2002,=cmd,,,WATER,,,2026-11-09,\n");
        Assert.Equal(3, Assert.Single(shown.Plan.Rejections).Line);
        await Assert.ThrowsAsync<RuleBroken>(() => Import(city, shown));
        await using var db = city.Db();
        Assert.False(await db.Employees.AnyAsync(e => e.Number == "2001", Cancel));
    }

    [Theory, BothDatabases]
    public async Task With_the_tick_those_absent_from_the_file_leave_today_and_none_is_deleted(City city)
    {
        await using var db = city.Db();
        var everybody = await db.Employees.CountAsync(Cancel);
        var shown = await Upload(city, Head + "1001,Hana Reyes,1001@city.example,,HR,,,2020-05-01,\n");
        Assert.Equal("Imported: 0 employees new, 0 changed, 14 absent from the file and deactivated.", await Import(city, shown, absentLeave: true));
        Assert.Equal(everybody, await db.Employees.CountAsync(Cancel));
        city.Clock.Pass(TimeSpan.FromDays(1));
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterDirector, (Guard guard) => guard.Demand(Permission.UsePortal)));
    }

    [Theory, BothDatabases]
    public async Task A_file_without_the_importer_cannot_be_said_to_list_everybody(City city)
    {
        var shown = await Upload(city, Head + "1010,Clara Nye,1010@city.example,,WATER,,1009,2020-05-01,\n");
        await Assert.ThrowsAsync<RuleBroken>(() => Import(city, shown, absentLeave: true));
    }

    [Theory, BothDatabases]
    public async Task Reports_for_the_importer_are_left_and_another_person_imports_just_them_from_the_same_file(City city)
    {
        const string file = Head + "1001,Hana Reyes,1001@city.example,,HR,,1003,2020-05-01,\n1010,Clara Nye,1010@city.example,,WATER,,1001,2020-05-01,\n2001,Eve,,,HR,,1001,2026-11-09,\n2002,Flo,,,HR,,2001,2026-11-09,\n";
        var shown = await Upload(city, file);
        Assert.Equal(["1001", "1010", "2001"], shown.Plan.Aside.Select(a => a.Entry.Number));
        var outcome = await Import(city, shown);
        Assert.Equal("Imported: 2 employees new, 0 changed, 0 absent from the file and deactivated. 3 lines are left: another person who keeps the settings can import the same file, which then changes just these.", outcome);
        Assert.Equal(("people.csv", outcome), await city.As(Cast.Hr, async (ImportedPersonnel i) => await i.Read(shown.Id, Cancel) is { } done ? (done.FileName, done.Sentence) : default));
        Guid eve;
        await using (var db = city.Db())
        {
            eve = (await db.Employees.SingleAsync(e => e.Number == "2001" && e.SupervisorId == null, Cancel)).Id;
            Assert.Equal(eve, (await db.Employees.SingleAsync(e => e.Number == "2002", Cancel)).SupervisorId);
            Assert.Equal(Cast.WaterSupervisor, (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).SupervisorId);
            Assert.Null((await db.Employees.SingleAsync(e => e.Id == Cast.Hr, Cancel)).SupervisorId);
            db.Add(new Appointment(Guid.NewGuid(), Role.HrSettings, Cast.FireClerk, null, new DateOnly(2026, 1, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        Assert.Equal("All that this file would change is left for another person who keeps the settings.", (await Assert.ThrowsAsync<RuleBroken>(async () => await Import(city, await Upload(city, file)))).Message);
        Assert.Equal("Imported: 0 employees new, 3 changed, 0 absent from the file and deactivated.", await Import(city, await Upload(city, file, Cast.FireClerk), by: Cast.FireClerk));
        await using var after = city.Db();
        Assert.Equal([Cast.WaterClerk, eve], (await after.Employees.Where(e => e.SupervisorId == Cast.Hr).OrderBy(e => e.Number).Select(e => e.Id).ToListAsync(Cancel)));
    }

    [Theory, BothDatabases]
    public async Task The_preview_tells_which_roles_lose_their_holder(City city)
    {
        var rows = (await Upload(city, Head + "1005,Wilma Torres,1005@city.example,,WATER,,1003,2020-05-01,2026-11-30\n1010,Clara Nye,1010@city.example,,WATER,,1009,2020-05-01,2026-11-30\n")).Shown.Roles;
        Assert.Equal(("Wilma Torres", Role.Director, Cast.Water, false), rows.Where(r => !r.IfComplete).Select(r => (r.Name, r.Role, r.DepartmentId!.Value, r.IfComplete)).Single());
        Assert.Contains(rows, r => r is { Name: "Frida Hahn", Role: Role.Director, IfComplete: true });
    }

    [Theory, BothDatabases]
    public async Task What_changed_since_the_preview_is_not_written_over(City city)
    {
        var shown = await Upload(city, Head + "1010,Clara New,1010@city.example,,WATER,,1009,2020-05-01,\n");
        await using (var db = city.Db())
        {
            (await db.Employees.SingleAsync(e => e.Id == Cast.WaterClerk, Cancel)).Leave(new DateOnly(2026, 11, 1));
            await db.SaveChangesAsync(Cancel);
        }

        await Assert.ThrowsAsync<GoneStale>(() => Import(city, shown));
    }

    [Theory, BothDatabases]
    public async Task The_form_posted_twice_imports_once(City city)
    {
        var shown = await Upload(city, Head + "2001,Eve,,,WATER,,,2026-11-09,\n");
        await Import(city, shown);
        Assert.Equal("The file was imported already.", await Import(city, shown));
        await using var db = city.Db();
        Assert.Equal(1, await db.Employees.CountAsync(e => e.Number == "2001", Cancel));
    }

    [Theory, BothDatabases]
    public async Task An_upload_is_its_owners_alone_and_of_no_use_after_an_hour(City city)
    {
        var shown = await Upload(city, Head + "2001,Eve,,,WATER,,,2026-11-09,\n");
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.HrSettings, Cast.FireClerk, null, new DateOnly(2026, 1, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.FireClerk, (PersonnelPreview p) => p.Read(shown.Id, Cancel)));
        city.Clock.Pass(TimeSpan.FromMinutes(61));
        await Assert.ThrowsAsync<NotThere>(() => city.As(Cast.Hr, (PersonnelPreview p) => p.Read(shown.Id, Cancel)));
        Assert.Equal("This upload has expired. Upload the file again.", (await Assert.ThrowsAsync<RuleBroken>(() => Import(city, shown))).Message);
    }

    [Theory]
    [InlineData("Number;Name;Mail;Title;Department;Division;Supervisor number;Started on;Left on\n2001;\"Eve; the first\";;;WATER;;;2026-11-09;\n;;;;;;;;\n\n")]
    [InlineData("\uFEFFNumber,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\n2001,\"Eve; the first\",,,WATER,,,2026-11-09,")]
    public void Comma_or_semicolon_with_or_without_mark_are_read_alike(string text)
    {
        var (header, lines) = PersonnelCsv.Read(Encoding.UTF8.GetBytes(text));
        Assert.Equal("Number", header[0]);
        var line = Assert.Single(lines);
        Assert.Equal(("Eve; the first", 2, false), (line.Cells[1], line.Line, line.Torn));
    }

    [Fact]
    public void A_quotation_mark_that_is_never_closed_spoils_its_own_line_alone()
    {
        var (header, lines) = PersonnelCsv.Read(Encoding.UTF8.GetBytes(Head + "2001,\"Eve,,,WATER,,,2026-11-09,\n2002,Bob,,,WATER,,,2026-11-09,\n"));
        var file = PersonnelFile.Read(header, lines, [new Department(Guid.NewGuid(), "WATER", "Water")], new DateOnly(2026, 11, 10));
        Assert.Equal(new PersonnelRejection(2, null, "The quotation marks of this line do not pair."), Assert.Single(file.Rejections));
        Assert.Equal("Bob", Assert.Single(file.Entries).Name);
    }

    [Theory, BothDatabases]
    public async Task A_file_that_nobody_imported_is_removed_in_the_night_and_an_outcome_stays(City city)
    {
        var imported = await Upload(city, Head + "2001,Nora Vale,,,HR,,,2026-11-09,\n");
        await Import(city, imported);
        await using (var db = city.Db())
        {
            db.Add(new Appointment(Guid.NewGuid(), Role.HrSettings, Cast.FireClerk, null, new DateOnly(2026, 11, 1), null));
            await db.SaveChangesAsync(Cancel);
        }

        var abandoned = await Upload(city, Head + "2002,Otto Wren,,,HR,,,2026-11-09,\n", Cast.FireClerk);
        await Sweep();
        Assert.True(await There(abandoned));
        city.Clock.Pass(TimeSpan.FromHours(1));
        await Sweep();
        Assert.False(await There(abandoned));
        Assert.True(await There(imported));

        async Task Sweep() => await new SweepUploadsJob(city.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>(), city.Clock).Execute(null!, Cancel);

        async Task<bool> There(Uploaded file)
        {
            await using var db = city.Db();
            return await db.PersonnelUploads.AnyAsync(u => u.Id == file.Id, Cancel);
        }
    }

    [Fact]
    public void What_is_no_text_in_UTF_8_is_refused_in_words()
    {
        Assert.Equal("The file is empty. Export it anew from the personnel system.", Refusal([]));
        Assert.Equal("The file is not written in UTF-8, so names would come out wrong. Save it as CSV UTF-8.", Refusal(Encoding.Latin1.GetBytes(Head + "1,José,,,,,,,")));
        Assert.Equal("The file is not written in UTF-8, so names would come out wrong. Save it as CSV UTF-8.", Refusal(Encoding.Unicode.GetBytes(Head)));
        Assert.Equal("This is a workbook, not a CSV file. In the spreadsheet choose Save as, CSV UTF-8.", Refusal("PK\u0003\u0004"u8.ToArray()));
        Assert.Equal("The file is larger than 8 MB. Is it the right file?", Refusal(new byte[PersonnelCsv.MostBytes + 1]));
    }

    private static string Refusal(byte[] content) => Assert.Throws<RuleBroken>(() => PersonnelCsv.Read(content)).Message;

    private static async Task<Uploaded> Upload(City city, string text, Guid? by = null)
    {
        var id = Guid.NewGuid();
        await city.As(by ?? Cast.Hr, (UploadPersonnelFile u) => u.Run(new() { Id = id, FileName = "people.csv", Content = Encoding.UTF8.GetBytes(text) }, Cancel));
        return new Uploaded(id, await city.As(by ?? Cast.Hr, (PersonnelPreview p) => p.Read(id, Cancel)));
    }

    private static Task<string> Import(City city, Uploaded file, bool absentLeave = false, Guid? by = null) =>
        city.As(by ?? Cast.Hr, (ImportPersonnel i) => i.Run(new() { Id = file.Id, Fingerprint = file.Shown.Fingerprint, AbsentLeave = absentLeave }, Cancel));

    private sealed record Uploaded(Guid Id, PersonnelPreview.Shown Shown)
    {
        public PersonnelPlan Plan => Shown.Plan;

        public IReadOnlyList<PersonnelChange> Changed => Shown.Changed;

        public IReadOnlyList<PersonnelChange> Leaving => Shown.Leaving;
    }
}
