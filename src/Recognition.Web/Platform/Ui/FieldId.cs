namespace Recognition.Web.Platform.Ui;

internal static class FieldId
{
    /// <summary>The element's id: the last part of a posted name, so that a rule's field finds its place (<c>Input.Hours</c> → <c>Hours</c>).</summary>
    public static string Of(string name) => name.StartsWith("Input.", StringComparison.Ordinal) ? name[6..].Replace('.', '-') : name.Replace('.', '-');
}
