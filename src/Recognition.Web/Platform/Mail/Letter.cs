using Recognition.Domain.Access;
using Recognition.Domain.Settings;

namespace Recognition.Web.Platform.Mail;

/// <summary>What a message tells, in plain text. Greeting, link and signature are added to every letter alike when it is written.</summary>
/// <param name="Text">The facts first, then what to do.</param>
/// <param name="Page">Where in the portal the reader acts or reads on, such as <c>/leave</c>.</param>
/// <param name="KnownTo">What a person must hold to see in the list of letters who got it: that somebody got it may tell a secret. Null: nobody does.</param>
public sealed record Letter(string Subject, string Text, string Page, Permission? KnownTo)
{
    /// <summary>What a list of letters shows of a subject, and what a header holds in one line.</summary>
    public const int LongestSubject = 78;

    // RFC 5322 lets a line have 998 characters; words that people typed may come in one.
    private const int LongestLine = 900;

    /// <summary>Whether the letter opens something to whoever reads it: its text is not kept once it was sent.</summary>
    public bool IsSecret { get; init; }

    /// <summary>What the reader may put into a calendar; null where nothing is.</summary>
    internal Appointments? Appointments { get; init; }

    /// <summary>The subject in one line that is not too long.</summary>
    public string Heading
    {
        get
        {
            var line = Eml.OneLine(Subject);
            return line.Length <= LongestSubject ? line : $"{line[..Break(line, LongestSubject - 1)].TrimEnd()}…";
        }
    }

    /// <summary>The whole message, as its reader gets it.</summary>
    public string Written(Reader reader, CitySettings city, PortalAddress portal)
    {
        var greeting = reader.Name is { } name ? $"Dear {name}," : "Hello,";
        var link = portal.Link(Page) is { } address ? $"In the portal: {address}" : null;
        var parts = ((string?[])[greeting, Text.ReplaceLineEndings("\n").Trim(), link, $"{city.CityName}\nRecognition portal\n"]).OfType<string>();
        return string.Join('\n', string.Join("\n\n", parts).Split('\n').SelectMany(Folded));
    }

    private static IEnumerable<string> Folded(string line)
    {
        for (; line.Length > LongestLine; line = line[Break(line, LongestLine)..].TrimStart()) yield return line[..Break(line, LongestLine)].TrimEnd();
        yield return line;
    }

    /// <summary>Where a line is cut: at the last space that fits, else between two whole characters.</summary>
    private static int Break(string line, int most) =>
        line.LastIndexOf(' ', most) is > 0 and var space ? space : char.IsHighSurrogate(line[most - 1]) ? most - 1 : most;
}
