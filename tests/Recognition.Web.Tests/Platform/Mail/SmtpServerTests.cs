using System.Text;
using System.Text.RegularExpressions;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed partial class SmtpServerTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_real_server_gets_every_message_in_spite_of_refusals_and_cut_connections(City city)
    {
        await using var server = await RealSmtpServer.Start();
        var delivery = city.Delivery(new SmtpServer(server.Settings));
        var plain = await city.Write("ann@city.example", "Größe: 84.4 % – geprüft", "Zwei Zeilen.\nDie zweite: é.\n.\nNach dem Punkt.");
        var busy = await city.Write("busy@city.example");
        var cut = await city.Write("cut@city.example");
        var nobody = await city.Write("nobody@city.example");
        for (var tries = 0; tries < 4; tries++)
        {
            await delivery.Run(Cancel);
            city.Clock.Pass(TimeSpan.FromHours(1));
        }

        Assert.NotNull((await city.Mail(plain)).SentAt);
        Assert.Equal((true, 3), ((await city.Mail(busy)).SentAt is not null, (await city.Mail(busy)).Tries));
        Assert.Equal((true, 2), ((await city.Mail(cut)).SentAt is not null, (await city.Mail(cut)).Tries));
        Assert.Contains("550", (await city.Mail(nobody)).Problem, StringComparison.Ordinal);
        // The cut message came twice, and its one id shows it.
        Assert.Equal(4, server.Accepted.Count);
        Assert.Equal(3, server.Accepted.Select(text => MessageId().Match(text).Value).Distinct().Count());
        Assert.Contains(server.Accepted, text => text.Contains("=?utf-8?B?", StringComparison.OrdinalIgnoreCase) && text.Contains("Date: ", StringComparison.Ordinal));
    }

    [Theory, BothDatabases]
    public async Task The_portal_signs_in_where_the_settings_say_so_and_a_wrong_password_loses_nothing(City city)
    {
        await using var server = await RealSmtpServer.Start(signIn: true);
        var id = await city.Write("ann@city.example");
        await city.Delivery(new SmtpServer(With(server.Settings, "wrong")) { Patience = TimeSpan.FromSeconds(2) }).Run(Cancel);
        Assert.NotNull((await city.Mail(id)).DueAt);
        Assert.Empty(server.Accepted);
        city.Clock.Pass(TimeSpan.FromHours(1));
        await city.Delivery(new SmtpServer(With(server.Settings, "right"))).Run(Cancel);
        Assert.NotNull((await city.Mail(id)).SentAt);
    }

    [Theory, BothDatabases]
    public async Task A_server_without_STARTTLS_gets_no_message_in_the_clear(City city)
    {
        await using var server = await RealSmtpServer.Start();
        var id = await city.Write("ann@city.example");
        var asked = new MailSettings { Host = server.Settings.Host, Port = server.Settings.Port, From = server.Settings.From, StartTls = true };
        await city.Delivery(new SmtpServer(asked)).Run(Cancel);
        Assert.Empty(server.Accepted);
        Assert.NotNull((await city.Mail(id)).DueAt);
    }

    [Theory, BothDatabases]
    public async Task An_appointment_comes_whole_through_a_real_server_and_can_be_read(City city)
    {
        await using var server = await RealSmtpServer.Start();
        var summary = string.Concat(Enumerable.Repeat("Größe; Straße, ", 20)).Trim();
        var written = new Appointments([new("a@recognition.portal", city.Clock.Now.AddDays(2), new DateOnly(2026, 11, 20), summary, ".\nFirst = one\n.Second"), new("b@recognition.portal", null, new DateOnly(2026, 11, 23), "x", "y")]).Written(city.Clock.Now);
        await city.Write("ann@city.example", appointment: written);
        await city.Delivery(new SmtpServer(server.Settings)).Run(Cancel);
        var came = Encoding.UTF8.GetString(await server.Calendar());
        Assert.Equal(written, came);
        Assert.Equal(["a@recognition.portal", "b@recognition.portal"], Read(came).Select(one => one["UID"]));
        Assert.Equal(summary.Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal), Read(came)[0]["SUMMARY"]);
    }

    // As RFC 5545 says: lines end with CRLF and go on after a blank, a name stands before the first colon, and what begins ends.
    private static List<Dictionary<string, string>> Read(string calendar)
    {
        Assert.EndsWith("\r\n", calendar, StringComparison.Ordinal);
        var (open, events) = (new Stack<string>(), new List<Dictionary<string, string>>());
        foreach (var line in calendar[..^2].Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n"))
        {
            var (name, value) = (line[..line.IndexOfAny([':', ';'])], line[(line.IndexOf(':', StringComparison.Ordinal) + 1)..]);
            if (name == "BEGIN") open.Push(value);
            else if (name == "END") Assert.Equal(value, open.Pop());
            if (line == "BEGIN:VEVENT") events.Add([]);
            else if (open.TryPeek(out var inside) && inside == "VEVENT") events[^1].Add(name, value);
        }

        Assert.Empty(open);
        return events;
    }

    private static MailSettings With(MailSettings settings, string password) =>
        new() { Host = settings.Host, Port = settings.Port, From = settings.From, StartTls = false, User = "portal", Password = password };

    [GeneratedRegex("Message-ID: .*", RegexOptions.IgnoreCase)]
    private static partial Regex MessageId();
}
