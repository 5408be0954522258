using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Platform.Pdf;

/// <summary>The styles of a printed document: those of the pages, then what paper needs besides. They stand in the document, which asks nobody for anything.</summary>
internal static class PrintStyles
{
    public static string Css { get; } = string.Concat(StyleSheets.ForScreens.Append(StyleSheets.ForPaper).Select(Read));

    private static string Read(string name)
    {
        using var reader = new StreamReader(typeof(PrintStyles).Assembly.GetManifestResourceStream(name)!);
        return reader.ReadToEnd();
    }
}
