using System.Net.Mail;
using System.Text;
using Recognition.Database.Platform;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed class EmlTests
{
    [Fact]
    public void A_message_is_seven_bit_text_with_short_lines()
    {
        var text = Eml.Of(Message(string.Concat(Enumerable.Repeat("Geprüft 🏙 ", 18)), "Grüße\nzweite Zeile"), new MailAddress("portal@city.example", "Stadt Köln"), new MailAddress("ann@city.example"));
        Assert.All(text, c => Assert.True(char.IsAscii(c)));
        Assert.Equal(text.Count(c => c == '\n'), text.Split("\r\n").Length - 1);
        Assert.All(text.Split("\r\n"), line => Assert.True(line.Length <= 78, line));
        Assert.Contains("From: =?utf-8?B?U3RhZHQgS8O2bG4=?= <portal@city.example>\r\n", text, StringComparison.Ordinal);
        Assert.Contains("Date: Tue, 10 Nov 2026 15:00:00 +0000\r\n", text, StringComparison.Ordinal);
    }

    [Fact]
    public void Body_and_subject_come_back_as_they_were_written()
    {
        var subject = string.Concat(Enumerable.Repeat("Geprüft 🏙 ", 18)).Trim();
        var text = Eml.Of(Message(subject, "Grüße\nzweite Zeile"), new MailAddress("portal@city.example"), new MailAddress("ann@city.example"));
        var parts = text.Split("\r\n\r\n", 2);
        Assert.Equal("Grüße\r\nzweite Zeile", Encoding.UTF8.GetString(Convert.FromBase64String(parts[1].Replace("\r\n", "", StringComparison.Ordinal))));
        var words = parts[0][parts[0].IndexOf("=?utf-8", StringComparison.Ordinal)..parts[0].IndexOf("\r\nDate", StringComparison.Ordinal)].Split("\r\n ");
        Assert.Equal(subject, string.Concat(words.Select(word => Encoding.UTF8.GetString(Convert.FromBase64String(word[10..^2])))));
    }

    [Fact]
    public void A_line_break_in_a_subject_begins_no_header()
    {
        var text = Eml.Of(Message("Hello\r\nBcc: all@city.example", "x"), new MailAddress("portal@city.example"), new MailAddress("ann@city.example"));
        Assert.DoesNotContain("\r\nBcc", text, StringComparison.Ordinal);
    }

    private static OutgoingMail Message(string subject, string body) =>
        new() { Id = Guid.NewGuid(), To = "ann@city.example", Subject = subject, Body = body, MessageId = "<1@recognition.portal>", At = new DateTime(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc), DueAt = null };
}
