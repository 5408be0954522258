namespace Recognition.Web.Platform.Ui;

/// <summary>Light or dark as the person chose, else as the device says.</summary>
internal static class Theme
{
    public const string Cookie = "theme";

    public static string? Of(HttpContext http) => http.Request.Cookies[Cookie] is "light" or "dark" ? http.Request.Cookies[Cookie] : null;
}
