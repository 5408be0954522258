using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Administration;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;
using Recognition.Web.Tests.Platform.Mail;
using Recognition.Web.Tests.Shops;

namespace Recognition.Web.Tests.Administration;

public sealed class MailLogTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task Letters_are_found_by_state_and_reader_with_the_reason_of_what_was_given_up(City city)
    {
        await city.Write("1013@city.example", "Vote", reader: Cast.Ada, knownTo: Permission.ManageAward);
        await city.Delivery(new Transport(refuses: false)).Run(Cancel);
        await city.Write("1014@city.example", "Vote", reader: Cast.Ben, knownTo: Permission.ManageAward);
        await GiveUp(city);
        await city.Write("1015@city.example", "Vote", reader: Cast.Cy, knownTo: Permission.ManageAward);

        Assert.Equal("Ada Marsh", Assert.Single(await Read(city, Cast.Hr, new(State: "sent"))).Reader);
        var refused = Assert.Single(await Read(city, Cast.Hr, new(State: "given-up")));
        Assert.Equal(("Ben Frost", "Vote", 3, "550 no such user", true), (refused.Reader, refused.Subject, refused.Tries, refused.Problem, refused.MayGoAgain));
        Assert.Equal(("Cy Dunn", false), (Assert.Single(await Read(city, Cast.Hr, new(State: "waiting"))).Reader, (await Read(city, Cast.Hr, new(State: "waiting")))[0].MayGoAgain));
        Assert.Equal("Ben Frost", Assert.Single(await Read(city, Cast.Hr, new(Search: "frost"))).Reader);
        Assert.Equal(3, (await Read(city, Cast.Hr, new())).Count);
    }

    [Theory, BothDatabases]
    public async Task Who_may_not_know_of_a_letter_sees_neither_reader_nor_subject_nor_reason_and_finds_it_by_no_name(City city)
    {
        await city.Write("1013@city.example", "Ada asks for charitable hours", reader: Cast.Ada, knownTo: Permission.ManageLeave);
        await city.Write("1014@city.example", "Something waits", reader: Cast.Ben);
        await GiveUp(city);
        await Appoint(city, Cast.Cy, Role.HrSettings);

        Assert.All(await Read(city, Cast.Cy, new()), row => Assert.Equal((null, null, null, true), (row.Reader, row.Subject, row.Problem, row.MayGoAgain)));
        Assert.Empty(await Read(city, Cast.Cy, new(Search: "Ada")));
        Assert.Equal(["Ada Marsh", null], (await Read(city, Cast.Hr, new())).Select(row => row.Reader).OrderDescending());
        Assert.Empty(await Read(city, Cast.Hr, new(Search: "Ben")));
    }

    [Theory, BothDatabases]
    public async Task No_letter_to_a_shopper_tells_those_who_run_the_shops_whom_it_went_to(City city)
    {
        await Scene.Scheduled(city, (Cast.Water, 1), (Cast.HumanResources, 1));
        var rows = await Read(city, Cast.Hr, new());
        Assert.Empty(rows); // the minute of a letter would tell of what its reader did
        await GiveUp(city);
        rows = await Read(city, Cast.Hr, new());
        Assert.NotEmpty(rows);
        Assert.All(rows, row => Assert.Equal((null, null, "Tue 10 Nov 2026"), (row.Reader, row.Subject, row.Written)));
        await using var host = new PortalHost(city, signInByHeader: true);
        var page = await host.As(Cast.Hr).GetStringAsync("/administration/mail", Cancel);
        foreach (var told in (string[])["Clara Nye", "Finn Oakes", "@city.example", "Something waits"]) Assert.DoesNotContain(told, page, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task A_letter_given_up_goes_out_again_to_the_address_of_today_and_the_second_of_two_presses_is_told_so(City city)
    {
        var id = await city.Write("wrong@city.example", reader: Cast.Ada, knownTo: Permission.ManageAward);
        await GiveUp(city);
        var version = (await city.Mail(id)).Version;
        await Assert.ThrowsAsync<NotAllowed>(() => city.As(Cast.WaterClerk, (SendAgain again) => again.Run(new() { Id = id, Version = version }, Cancel)));
        await city.As(Cast.Hr, (SendAgain again) => again.Run(new() { Id = id, Version = version }, Cancel));
        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (SendAgain again) => again.Run(new() { Id = id, Version = version }, Cancel)));
        var mail = await city.Mail(id);
        Assert.Equal((city.Clock.Now, 0, "1013@city.example"), (mail.DueAt!.Value, mail.Tries, mail.To));
        await using var db = city.Db();
        Assert.Equal(nameof(SendAgain), (await db.AuditEntries.OrderByDescending(e => e.Sequence).FirstAsync(Cancel)).Deed);

        await city.Delivery(new Transport(refuses: false)).Run(Cancel);
        version = (await city.Mail(id)).Version;
        await Assert.ThrowsAsync<RuleBroken>(() => city.As(Cast.Hr, (SendAgain again) => again.Run(new() { Id = id, Version = version }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task A_long_log_is_read_in_pages(City city)
    {
        for (var i = 0; i < 51; i++) await city.Write("1013@city.example", reader: Cast.Ada, knownTo: Permission.ManageAward);
        var second = await city.As(Cast.Hr, (MailLog log) => log.Read(new(Page: 2), Cancel));
        Assert.Equal((1, 51, 2, 2), (second.Rows.Count, second.Count, second.Page, second.Last));
    }

    private static async Task<IReadOnlyList<MailLog.Row>> Read(City city, Guid by, MailLog.Filter filter) => (await city.As(by, (MailLog log) => log.Read(filter, Cancel))).Rows;

    private static async Task GiveUp(City city)
    {
        for (var tries = 0; tries < 3; tries++)
        {
            await city.Delivery(new Transport(refuses: true)).Run(Cancel);
            city.Clock.Pass(TimeSpan.FromHours(1));
        }
    }

    private static async Task Appoint(City city, Guid person, Role role)
    {
        await using var db = city.Db();
        db.Add(new Appointment(Guid.NewGuid(), role, person, null, new DateOnly(2026, 1, 1), null));
        await db.SaveChangesAsync(Cancel);
    }

    private sealed class Transport(bool refuses) : IMailTransport
    {
        public Task Send(Recognition.Database.Platform.OutgoingMail mail, CancellationToken cancel) => refuses ? throw new NotDelivered("550 no such user", forGood: true) : Task.CompletedTask;
    }
}
