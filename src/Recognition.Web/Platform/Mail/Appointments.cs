using System.Globalization;
using System.Text;

namespace Recognition.Web.Platform.Mail;

/// <summary>Appointments as iCalendar writes them (RFC 5545): moments in UTC, CRLF, lines of 75 octets at most.</summary>
/// <param name="Taken">Whether they are taken out of the reader's calendar again.</param>
internal sealed record Appointments(IReadOnlyList<Appointments.One> All, bool Taken = false)
{
    private const int LongestLine = 75;

    private static readonly DateTime Epoch = new(2020, 1, 1, 0, 0, 0, DateTimeKind.Utc);

    /// <param name="at">The moment of writing, in UTC: of two of one id the later holds.</param>
    public string Written(DateTime at)
    {
        var text = new StringBuilder();
        Line("BEGIN:VCALENDAR");
        Line("VERSION:2.0");
        Line("PRODID:-//Recognition portal//Shops//EN");
        Line($"METHOD:{(Taken ? "CANCEL" : "PUBLISH")}");
        foreach (var one in All)
        {
            Line("BEGIN:VEVENT");
            Line($"UID:{one.Uid}");
            Line($"DTSTAMP:{Moment(at)}");
            Line($"SEQUENCE:{(int)(at - Epoch).TotalMinutes}");
            if (one.Begins is { } begins)
            {
                Line($"DTSTART:{Moment(begins)}");
                Line($"DTEND:{Moment(begins.AddMinutes(30))}");
            }
            else
            {
                Line($"DTSTART;VALUE=DATE:{Day(one.Day)}");
                Line($"DTEND;VALUE=DATE:{Day(one.Day.AddDays(1))}");
            }

            Line($"SUMMARY:{Escaped(one.Summary)}");
            Line($"DESCRIPTION:{Escaped(one.Description)}");
            if (Taken) Line("STATUS:CANCELLED");
            Line("END:VEVENT");
        }

        Line("END:VCALENDAR");
        return text.ToString();

        // A line that is too long goes on after CRLF and a blank; no character is cut in two.
        void Line(string line)
        {
            var octets = 0;
            foreach (var rune in line.EnumerateRunes())
            {
                if (octets + rune.Utf8SequenceLength > LongestLine)
                {
                    text.Append("\r\n ");
                    octets = 1;
                }

                text.Append(rune.ToString());
                octets += rune.Utf8SequenceLength;
            }

            text.Append("\r\n");
        }
    }

    private static string Moment(DateTime utc) => utc.ToString("yyyyMMdd'T'HHmmss'Z'", CultureInfo.InvariantCulture);

    private static string Day(DateOnly day) => day.ToString("yyyyMMdd", CultureInfo.InvariantCulture);

    private static string Escaped(string text) =>
        text.Replace("\\", "\\\\", StringComparison.Ordinal).Replace(";", "\\;", StringComparison.Ordinal).Replace(",", "\\,", StringComparison.Ordinal).ReplaceLineEndings("\\n");

    /// <param name="Uid">The same for the same thing, whenever it is written.</param>
    /// <param name="Begins">UTC; half an hour is set aside. Null for the whole day.</param>
    internal sealed record One(string Uid, DateTime? Begins, DateOnly Day, string Summary, string Description);
}
