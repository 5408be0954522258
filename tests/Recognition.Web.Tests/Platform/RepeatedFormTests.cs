using System.Collections.Concurrent;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.CharitableLeave;
using Recognition.Web.CharitableLeave;
using Recognition.Web.Indicators;
using Recognition.Web.Organization;
using Recognition.Web.Pacesetter;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Settings;
using Recognition.Web.Shops;
using Recognition.Web.Tests.Pacesetter;
using Recognition.Web.Tests.ReviewPackets;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Platform;

/// <summary>A form posted twice is one deed; a form that was changed after its success, or bears another's id, is refused and says so.</summary>
public sealed class RepeatedFormTests
{
    private static readonly Guid Id = Guid.NewGuid();

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    private static readonly ConcurrentDictionary<City, ScheduleRound.Input[]> Drawn = [];

    // Each posts a form of one id; told to, it holds something else.
    private static readonly Dictionary<string, Func<City, bool, Task>> Posts = new()
    {
        [nameof(GiveRole)] = (city, other) => city.As(Cast.Hr, (GiveRole u) => u.Run(new() { Id = Id, Role = nameof(Role.Auditor), EmployeeNumber = other ? "1013" : "1012", From = "2026-11-10" }, Cancel)),
        [nameof(NameDeputy)] = (city, other) => city.As(Cast.Hr, (NameDeputy u) => u.Run(new() { Id = Id, AbsentNumber = "1008", StandInNumber = "1013", From = "2026-11-10", Until = other ? "2026-12-10" : "2026-12-01" }, Cancel)),
        [nameof(AddHoliday)] = (city, other) => city.As(Cast.Hr, (AddHoliday u) => u.Run(new() { Id = Id, Day = "2027-03-03", Name = other ? "Founding" : "Founders' day" }, Cancel)),
        [nameof(ChangeSetting)] = (city, other) => city.As(Cast.Hr, (ChangeSetting u) => u.Run(new() { Id = Id, Key = "city.name", Value = other ? "Elsewhere" : "Here", From = "2026-11-20" }, Cancel)),
        [nameof(AddDepartment)] = (city, other) => city.As(Cast.Hr, (AddDepartment u) => u.Run(new() { Id = Id, Code = "PARKS", Name = other ? "Parks and Recreation" : "Parks" }, Cancel)),
        [nameof(AddShopper)] = (city, other) => city.As(Cast.Hr, (AddShopper u) => u.Run(new() { Id = Id, EmployeeId = other ? Cast.Ben : Cast.Ada }, Cancel)),
        [nameof(ScheduleRound)] = async (city, other) =>
        {
            // Both as they were drawn before the first was posted.
            if (!Drawn.TryGetValue(city, out var rounds)) Drawn[city] = rounds = [await Drawing(city, Cast.Water), await Drawing(city, Cast.Fire)];
            await city.As(Cast.Hr, (ScheduleRound u) => u.Run(rounds[other ? 1 : 0], Cancel));
        },
        [nameof(AddMeasure)] = (city, other) => city.As(Cast.Hr, (AddMeasure u) => u.Run(new() { Id = Id, Department = "WATER", Name = "Dropped calls", Unit = "Percent", Better = "Lower", Target = other ? "13" : "12", Period = "Quarter", From = "2026-08-01" }, Cancel)),
        [nameof(AddDivision)] = (city, other) => city.As(Cast.Hr, (AddDivision u) => u.Run(new() { Id = Id, DepartmentId = Cast.Water, Name = other ? "Mains" : "Meters" }, Cancel)),
        [nameof(AddErratum)] = async (city, other) =>
        {
            var packet = (await city.Packet(Cast.Water)).Id;
            await city.As(Cast.Hr, (AddErratum u) => u.Run(new() { Id = Id, Packet = packet, Text = other ? "It was 86 %." : "It was 85 %." }, Cancel));
        },
        [nameof(ListOrganization)] = (city, other) => city.As(Cast.Hr, (ListOrganization u) => u.Run(new() { Id = Id, Name = other ? "Other Pantry" : "Example Pantry", Use = LeaveUse.CharitableCampaign, From = "2026-05-01" }, Cancel)),
        [nameof(PublishQuiz)] = async (city, other) =>
        {
            var input = new PublishQuiz.Input { Id = Id, Form = Scene.PhoneForm, Title = other ? "Others" : "Guidelines", PassMark = "1", Questions = [new() { Ask = "One?", Options = ["Yes", "No"], Right = 0, Why = "So." }] };
            await city.As(Cast.Hr, (PublishQuiz u) => u.Run(input with { Looked = QuizDesk.DigestOf(input.Read()) }, Cancel));
        },
        [nameof(OpenContest)] = (city, other) => city.As(Cast.Hr, (OpenContest u) => u.Run(Month.Terms(quorum: other ? 2 : 3), Cancel)),
    };

    public static TheoryData<string> Names => [.. Posts.Keys];

    [Theory, MemberData(nameof(Names))]
    public Task On_SQLite_the_same_form_is_one_deed_and_a_changed_one_is_refused(string name) => Check("sqlite", name);

    [Theory, MemberData(nameof(Names))]
    public Task On_PostgreSQL_the_same_form_is_one_deed_and_a_changed_one_is_refused(string name) => Check("postgres", name);

    [Theory, BothDatabases]
    public async Task A_form_of_anothers_id_is_refused(City city)
    {
        await Posts[nameof(AddDepartment)](city, false);
        await Assert.ThrowsAsync<RuleBroken>(() => Posts[nameof(AddHoliday)](city, false));
    }

    [Theory, BothDatabases]
    public async Task A_holiday_taken_out_is_entered_again_by_the_form_that_entered_it(City city)
    {
        await Posts[nameof(AddHoliday)](city, false);
        await using (var db = city.Db())
        {
            db.Remove(await db.Holidays.SingleAsync(h => h.Id == Id, Cancel));
            await db.SaveChangesAsync(Cancel);
        }

        await Posts[nameof(AddHoliday)](city, false);
        await using var after = city.Db();
        Assert.Equal("Founders' day", (await after.Holidays.SingleAsync(h => h.Id == Id, Cancel)).Name);
    }

    [Theory, BothDatabases]
    public async Task A_form_is_remembered_for_as_long_as_somebody_may_send_it_again(City city)
    {
        await Posts[nameof(AddDepartment)](city, false);
        Assert.Equal(1, await Remembered(FormDone.Lasts - TimeSpan.FromDays(1)));
        Assert.Equal(0, await Remembered(TimeSpan.FromDays(2)));

        async Task<int> Remembered(TimeSpan later)
        {
            city.Clock.Pass(later);
            await new SweepFormsJob(city.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>(), city.Clock).Execute(null!, Cancel);
            await using var db = city.Db();
            return await db.FormsDone.CountAsync(form => form.Id == Id, Cancel);
        }
    }

    private static Task<ScheduleRound.Input> Drawing(City city, Guid department) => Scene.Previewed(city, Scene.Round((department, 1)) with { Id = Id });

    private static async Task Check(string provider, string name)
    {
        await using var city = await City.Found(provider);
        if (name is nameof(ScheduleRound) or nameof(PublishQuiz)) await Scene.Settle(city);
        if (name == nameof(AddErratum)) await SealedPacket(city);
        await Posts[name](city, false);
        city.Clock.Pass(TimeSpan.FromDays(30)); // the days of the first post have passed, which stands against none of its own
        var deeds = await Deeds(city, name);
        Assert.Equal(1, deeds);
        await Posts[name](city, false);
        Assert.StartsWith("This form was sent before", (await Assert.ThrowsAsync<RuleBroken>(() => Posts[name](city, true))).Message, StringComparison.Ordinal);
        Assert.Equal(deeds, await Deeds(city, name));
    }

    private static async Task SealedPacket(City city)
    {
        await city.Assemble();
        await using var db = city.Db();
        var packet = await db.ReviewPackets.SingleAsync(p => p.DepartmentId == Cast.Water, Cancel);
        db.Entry(packet).Property(p => p.State).CurrentValue = Recognition.Domain.ReviewPackets.PacketState.Sealed;
        await db.SaveChangesAsync(Cancel);
    }

    private static async Task<int> Deeds(City city, string name)
    {
        await using var db = city.Db();
        return await db.AuditEntries.CountAsync(e => e.Deed == name, Cancel);
    }
}
