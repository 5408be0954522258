using System.Text;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed class AppointmentsTests
{
    private static readonly DateTime At = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);

    [Fact]
    public void An_appointment_is_written_in_UTC_with_its_own_id_and_ends_each_line_as_RFC_5545_says()
    {
        var text = new Appointments([new("a@recognition.portal", At.AddDays(2), new DateOnly(2026, 11, 20), "Portal; today, or tomorrow", "First\nSecond")]).Written(At);
        var lines = text.Split("\r\n");
        Assert.DoesNotContain('\n', text.Replace("\r\n", "", StringComparison.Ordinal));
        foreach (var line in (string[])["BEGIN:VCALENDAR", "METHOD:PUBLISH", "UID:a@recognition.portal", "DTSTAMP:20261110T150000Z", "DTSTART:20261112T150000Z", "DTEND:20261112T153000Z",
            "SUMMARY:Portal\\; today\\, or tomorrow", "DESCRIPTION:First\\nSecond", "END:VCALENDAR"]) Assert.Contains(line, lines);
    }

    [Fact]
    public void A_long_line_goes_on_after_a_blank_without_cutting_a_character()
    {
        var summary = string.Concat(Enumerable.Repeat("Straße ", 40));
        var text = new Appointments([new("a@recognition.portal", null, new DateOnly(2026, 11, 20), summary, "x")], Taken: true).Written(At);
        Assert.All(text.Split("\r\n"), line => Assert.InRange(Encoding.UTF8.GetByteCount(line), 0, 75));
        var unfolded = text.Replace("\r\n ", "", StringComparison.Ordinal).Split("\r\n");
        foreach (var line in (string[])[$"SUMMARY:{summary}", "DTSTART;VALUE=DATE:20261120", "DTEND;VALUE=DATE:20261121", "METHOD:CANCEL", "STATUS:CANCELLED"]) Assert.Contains(line, unfolded);
    }
}
