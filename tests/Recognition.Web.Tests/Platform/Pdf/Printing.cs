using Recognition.Web.Platform.Pdf;

namespace Recognition.Web.Tests.Platform.Pdf;

internal static class Printing
{
    /// <summary>Skips a test, by name, where nothing can print.</summary>
    public static void Needed() => Assert.SkipWhen(ChromiumPath.Find(null) is null, "There is no Chromium here to print with.");
}
