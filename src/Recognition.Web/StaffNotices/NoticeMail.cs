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

    /// <summary>The notice itself is a press away: the words went out before.</summary>
    public static Letter Reminded(StaffNotice notice) => new(
        $"Reminder: {notice.Title}",
        """
        You were told of this notice, and have not confirmed yet that you have read it.

        Sign in to the portal, read it, and confirm. It takes a few minutes.
        """,
        Page,
        Permission.ManageShops);

    private static string Plain(StaffNotice notice) => string.Join("\n\n", NoticeParts.Of(notice.Text).Select(part =>
        string.Join("\n", part.Lines.Select(line => (part.IsList ? "- " : "") + string.Concat(line.Select(run => run.Text))))));
}
