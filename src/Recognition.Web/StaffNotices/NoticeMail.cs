using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.StaffNotices;

/// <summary>Letters about the notice to staff.</summary>
internal static class NoticeMail
{
    public const string Page = "/notice";

    public static Letter Told(StaffNotice notice) => new(
        $"Please read: {notice.Title}",
        $"""
        {Plain(notice)}

        Sign in to the portal and confirm that you have read it.
        """,
        Page,
        Permission.ManageShops);

    private static string Plain(StaffNotice notice) => string.Join("\n\n", NoticeParts.Of(notice.Text).Select(part =>
        string.Join("\n", part.Lines.Select(line => (part.IsList ? "- " : "") + string.Concat(line.Select(run => run.Text))))));
}
