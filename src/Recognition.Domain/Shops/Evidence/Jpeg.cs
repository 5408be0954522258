namespace Recognition.Domain.Shops;

/// <summary>
/// Reads a JPEG by its segments, demands its bounds and leaves out whatever is not picture: place, device, comments and thumbnails would
/// give a shopper away (ITU-T T.81, annex B).
/// </summary>
public static class Jpeg
{
    public const int MostBytes = 1_500_000;

    /// <summary>Pixels of the longer side at most.</summary>
    public const int LongestSide = 4096;

    private const string NoPicture = "This is no JPEG picture that can be kept. Take it anew with the camera.";
    private const byte Start = 0xD8, End = 0xD9, Scan = 0xDA, App0 = 0xE0, App14 = 0xEE, App15 = 0xEF, Comment = 0xFE;

    /// <exception cref="RuleBroken">It is no whole JPEG, or larger than is kept.</exception>
    public static StrippedJpeg Strip(ReadOnlySpan<byte> file)
    {
        if (file.Length > MostBytes) throw new RuleBroken("The picture is larger than is kept. Take it anew.");
        if (file.Length < 4 || file[0] != 0xFF || file[1] != Start) throw new RuleBroken(NoPicture);
        var kept = new List<byte>(file.Length) { 0xFF, Start };
        var (width, height, scans, at) = (0, 0, 0, 2);
        while (true)
        {
            var marker = MarkerAt(file, ref at);
            if (marker == End)
            {
                if (scans == 0) throw new RuleBroken(NoPicture);
                // What hangs behind the end is no picture: another file may hide there.
                kept.AddRange([0xFF, End]);
                return new StrippedJpeg([.. kept], width, height);
            }

            if (marker is Start or 0 or 0xFF or 0x01 or (>= 0xD0 and <= 0xD7)) throw new RuleBroken(NoPicture);
            if (at + 2 > file.Length) throw new RuleBroken(NoPicture);
            var length = (file[at] << 8) | file[at + 1];
            if (length < 2 || at + length > file.Length) throw new RuleBroken(NoPicture);
            var body = file.Slice(at + 2, length - 2);
            if (IsFrame(marker))
            {
                if (width > 0) throw new RuleBroken(NoPicture);
                (width, height) = SizeOf(body);
            }

            if (IsPicture(marker, body))
            {
                kept.AddRange([0xFF, marker]);
                kept.AddRange(file.Slice(at, length));
            }

            at += length;
            if (marker != Scan) continue;
            if (width == 0) throw new RuleBroken(NoPicture);
            scans++;
            CopyScan(file, ref at, kept);
        }
    }

    private static byte MarkerAt(ReadOnlySpan<byte> file, ref int at)
    {
        if (at + 2 > file.Length || file[at] != 0xFF) throw new RuleBroken(NoPicture);
        while (at + 1 < file.Length && file[at + 1] == 0xFF) at++; // fill bytes
        if (at + 2 > file.Length) throw new RuleBroken(NoPicture);
        at += 2;
        return file[at - 1];
    }

    // The drawn data up to the next marker that is neither a stuffed zero nor a restart.
    private static void CopyScan(ReadOnlySpan<byte> file, ref int at, List<byte> kept)
    {
        var start = at;
        while (at + 1 < file.Length && !(file[at] == 0xFF && file[at + 1] is not 0 and not (>= 0xD0 and <= 0xD7) and not 0xFF)) at++;
        if (at + 1 >= file.Length) throw new RuleBroken(NoPicture);
        kept.AddRange(file[start..at]);
    }

    private static (int Width, int Height) SizeOf(ReadOnlySpan<byte> frame)
    {
        if (frame.Length < 6) throw new RuleBroken(NoPicture);
        var (height, width) = ((frame[1] << 8) | frame[2], (frame[3] << 8) | frame[4]);
        if (width == 0 || height == 0) throw new RuleBroken(NoPicture);
        if (Math.Max(width, height) > LongestSide) throw new RuleBroken($"The picture has more than {LongestSide} pixels on a side. Take it anew.");
        return (width, height);
    }

    // Baseline, extended and progressive frames, as every phone and browser writes them.
    private static bool IsFrame(byte marker) => marker is >= 0xC0 and <= 0xCF and not 0xC4 and not 0xC8 and not 0xCC;

    // Of the application's segments, the JFIF head without its thumbnail and Adobe's, which says how the colors are coded, belong to the picture.
    private static bool IsPicture(byte marker, ReadOnlySpan<byte> body) => marker switch
    {
        App0 => body.Length == 14 && body.StartsWith("JFIF\0"u8) && body[12] == 0 && body[13] == 0,
        App14 => body.Length == 12 && body.StartsWith("Adobe"u8),
        > App0 and <= App15 => false,
        Comment => false,
        _ => IsFrame(marker) || marker is 0xC4 or 0xDB or 0xDD or Scan,
    };
}

/// <param name="Width">Pixels.</param>
/// <param name="Height">Pixels.</param>
public sealed record StrippedJpeg(byte[] Bytes, int Width, int Height);
