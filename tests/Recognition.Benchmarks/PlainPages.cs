using System.Text;
using System.Text.RegularExpressions;

namespace Recognition.Benchmarks;

/// <summary>A document with the words of another on as many pages, in headings and paragraphs alone: what printing so much text costs at the least.</summary>
internal static partial class PlainPages
{
    public static string Of(string html, int pages)
    {
        var lines = Tags().Replace(BlockEnds().Replace(Unread().Replace(html, ""), "\n"), "").Split('\n', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        var plain = new StringBuilder("<!DOCTYPE html><html lang=\"en\"><title>Plain pages</title><style>body { font: 10.5pt \"Liberation Sans\", Arial, sans-serif; } section + section { break-before: page; } p { margin: 2pt 0; }</style>");
        foreach (var page in lines.Chunk((lines.Length + pages - 1) / pages))
        {
            plain.Append("<section>").Append("<h2>").Append(page[0]).Append("</h2>");
            foreach (var line in page.Skip(1)) plain.Append("<p>").Append(line).Append("</p>");
            plain.Append("</section>");
        }

        return plain.ToString();
    }

    [GeneratedRegex("<head>.*?</head>|<svg.*?</svg>|<!--.*?-->", RegexOptions.Singleline)]
    private static partial Regex Unread();

    [GeneratedRegex("</(?:p|h[1-6]|t[dh]|li|d[td]|caption|figcaption)>")]
    private static partial Regex BlockEnds();

    [GeneratedRegex("<[^>]*>")]
    private static partial Regex Tags();
}
