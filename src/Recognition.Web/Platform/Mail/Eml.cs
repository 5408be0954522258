using System.Globalization;
using System.Net.Mail;
using System.Text;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Mail;

/// <summary>A message as RFC 5322 and MIME write it: seven-bit text, CRLF, lines of 78 at most.</summary>
internal static class Eml
{
    public const string AppointmentFile = "appointment.ics";

    public static string Of(OutgoingMail mail, MailAddress from, MailAddress to)
    {
        var text = new StringBuilder();
        Header("From", Address(from));
        Header("To", Address(to));
        Header("Subject", Words(OneLine(mail.Subject)));
        Header("Date", Date(mail.At));
        Header("Message-ID", mail.MessageId);
        Header("Auto-Submitted", "auto-generated");
        Header("MIME-Version", "1.0");
        if (mail.Appointment is not { } appointment)
        {
            Part("text/plain; charset=utf-8", null, mail.Body);
            return text.ToString();
        }

        var boundary = $"part-{mail.Id:N}";
        Header("Content-Type", $"multipart/mixed; boundary=\"{boundary}\"");
        text.Append("\r\n--").Append(boundary).Append("\r\n");
        Part("text/plain; charset=utf-8", null, mail.Body);
        text.Append("--").Append(boundary).Append("\r\n");
        Part("text/calendar; charset=utf-8", $"attachment; filename=\"{AppointmentFile}\"", appointment);
        text.Append("--").Append(boundary).Append("--\r\n");
        return text.ToString();

        void Part(string type, string? disposition, string content)
        {
            Header("Content-Type", type);
            Header("Content-Transfer-Encoding", "base64");
            if (disposition is not null) Header("Content-Disposition", disposition);
            text.Append("\r\n");
            foreach (var line in Convert.ToBase64String(Encoding.UTF8.GetBytes(content.ReplaceLineEndings("\r\n"))).Chunk(76)) text.Append(line).Append("\r\n");
        }

        void Header(string name, string value) => text.Append(name).Append(": ").Append(value).Append("\r\n");
    }

    /// <summary>A subject is one line: a line break in it would begin a header of its own.</summary>
    public static string OneLine(string subject) => string.Concat(subject.Select(c => char.IsControl(c) ? ' ' : c));

    public static string Date(DateTime utc) => utc.ToString("ddd, dd MMM yyyy HH:mm:ss +0000", CultureInfo.InvariantCulture);

    private static string Address(MailAddress address) => address.DisplayName.Length == 0 ? address.Address : $"{Phrase(address.DisplayName)} <{address.Address}>";

    private static string Phrase(string name) => name.All(char.IsAscii) ? $"\"{name.Replace("\\", "\\\\", StringComparison.Ordinal).Replace("\"", "\\\"", StringComparison.Ordinal)}\"" : Words(name);

    // RFC 2047: an encoded word is 75 characters at most, so 42 bytes each, and never cuts a character in two.
    private static string Words(string text)
    {
        if (text.All(char.IsAscii) && text.Length <= 60) return text;
        var (words, word) = (new List<string>(), new StringBuilder());
        foreach (var rune in text.EnumerateRunes())
        {
            if (Encoding.UTF8.GetByteCount(word.ToString()) + rune.Utf8SequenceLength > 42) Close();
            word.Append(rune.ToString());
        }

        Close();
        return string.Join("\r\n ", words);

        void Close()
        {
            words.Add($"=?utf-8?B?{Convert.ToBase64String(Encoding.UTF8.GetBytes(word.ToString()))}?=");
            word.Clear();
        }
    }
}
