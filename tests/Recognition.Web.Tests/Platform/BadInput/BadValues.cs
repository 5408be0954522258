namespace Recognition.Web.Tests.Platform.BadInput;

internal static class BadValues
{
    /// <summary>What people, programs and attackers type where something else was asked for. Some of it a field may rightly take.</summary>
    public static readonly IReadOnlyList<string> Odd =
    [
        "", "   ", "0", "-1", "1e9", "NaN", "0.1", "1,5", "99999999999999999999999", "null", "true", "x", "😀👩‍👩‍👧", "‮elif‬ שלום", "=cmd|' /C calc'!A0", "<script>alert(1)</script>",
        "'; DROP TABLE \"Employees\"; --", "../../etc/passwd", "{{7*7}}", "%00", "a\r\nSet-Cookie: b=c", "0000-00-00", "2027-02-29", "0001-01-01", "9999-12-31", "2026-11-10T25:61",
        "\uFFFD", "\u200B", new string('ä', 3000), $"{Guid.Empty}", "7f1b1d52-0000-4000-8000-000000000001", "0".PadLeft(5000, '0'), "2027-Q5", "9999-Q4",
    ];

    private static readonly string Endless = new('a', 1_000_000);

    /// <summary>What a field of this kind can never take, wherever it stands.</summary>
    public static IReadOnlyList<string> NeverOf(FieldKind kind) => kind switch
    {
        FieldKind.Text => ["a\0b", Endless],
        FieldKind.Date => ["0000-00-00", "2027-02-29", "tomorrow", "=cmd()", "NaN", "1e9", "😀"],
        FieldKind.Time => ["25:61", "noon", "-1", "😀"],
        FieldKind.Number => ["ten", "NaN", "=1+1", "😀", "<script>", "99999999999999999999999999999999"],
        FieldKind.Choice => ["nothing of the list", "-1", "'; --", "😀", "a\0b"],
        FieldKind.Flag => ["perhaps", "😀", "'; --"],
        FieldKind.Id => ["x", "-1", "00000000-0000-0000-0000-00000000000G", "'; --", "😀", "a\0b"],
        _ => [],
    };
}
