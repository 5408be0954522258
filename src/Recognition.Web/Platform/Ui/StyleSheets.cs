namespace Recognition.Web.Platform.Ui;

/// <summary>The portal's own style sheets in <c>wwwroot</c>, in the order in which each may overrule the one before.</summary>
internal static class StyleSheets
{
    public const string ForPaper = "print.css";

    public static readonly IReadOnlyList<string> ForScreens = ["tokens.css", "app.css", "forms.css", "tables.css", "reading.css"];
}
