namespace Recognition.Web.Platform.Ui;

internal static class LocalAddress
{
    /// <summary>The address if it leads to a page of the portal, else home: a form must not send people elsewhere. No header takes more than ASCII.</summary>
    public static string Of(string? address) => address is "/" or ['/', not ('/' or '\\'), ..] && address.All(c => c is > ' ' and <= '~') ? address : "/";
}
