namespace Recognition.Web.Platform.Data;

internal static class Causes
{
    /// <summary>The exception and all that caused it: what a database says may lie deep, since PostgreSQL's passing errors come wrapped.</summary>
    public static IEnumerable<Exception> Chain(this Exception failure)
    {
        for (var cause = failure; cause is not null; cause = cause.InnerException) yield return cause;
    }
}
