using System.Text;

namespace Recognition.Web.Platform.Ui;

/// <summary>A name of the code as people read it: <c>ReleaseRound</c> is "Release round".</summary>
internal static class Spoken
{
    public static string Of(string name)
    {
        var text = new StringBuilder(name.Length + 4);
        foreach (var c in name) text.Append(char.IsUpper(c) && text.Length > 0 ? $" {char.ToLowerInvariant(c)}" : c.ToString());
        return text.ToString();
    }
}
