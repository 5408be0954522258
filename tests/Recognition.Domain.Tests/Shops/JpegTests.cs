using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class JpegTests
{
    private const string Place = "GPSLatitude 39.0997";

    [Fact]
    public void Place_device_comments_and_thumbnails_are_gone_and_the_picture_stays()
    {
        byte[] file = [.. Start, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, [.. "Exif\0\0"u8, .. Text(Place)]), .. Segment(0xE2, Text("ICC " + Place)),
            .. Segment(0xED, Text("Photoshop 3.0 " + Place)), .. Segment(0xFE, Text(Place)), .. Segment(0xEE, [.. "Adobe"u8, 0, 100, 0, 0, 0, 0, 1]), .. Frame(640, 480), .. Tables, .. Scan, .. End, .. Text("PK" + Place)];
        var kept = Jpeg.Strip(file);
        Assert.Equal((640, 480), (kept.Width, kept.Height));
        var text = Encoding.Latin1.GetString(kept.Bytes);
        Assert.DoesNotContain("GPS", text, StringComparison.Ordinal);
        Assert.DoesNotContain("Exif", text, StringComparison.Ordinal);
        Assert.Contains("JFIF", text, StringComparison.Ordinal);
        Assert.Contains("Adobe", text, StringComparison.Ordinal);
        Assert.Equal(End, kept.Bytes[^2..]);
        Assert.Equal(kept.Bytes, Jpeg.Strip(kept.Bytes).Bytes); // nothing more to strip
    }

    [Fact]
    public void What_hides_in_the_head_of_the_picture_or_between_its_scans_goes_too()
    {
        byte[] file = [.. Start, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 8, 8, .. Text(Place)]), .. Frame(8, 8), .. Tables, .. Scan, .. Segment(0xFE, Text(Place)), .. Segment(0xE1, Text(Place)), .. Scan, .. End];
        Assert.DoesNotContain("GPS", Encoding.Latin1.GetString(Jpeg.Strip(file).Bytes), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData(4097, 10)]
    [InlineData(10, 65535)]
    [InlineData(0, 10)]
    public void A_picture_beyond_its_bounds_is_refused(int width, int height) =>
        Assert.Throws<RuleBroken>(() => Jpeg.Strip([.. Start, .. Frame(width, height), .. Tables, .. Scan, .. End]));

    [Theory]
    [InlineData("GIF89a and a script")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("%PDF-1.7")]
    [InlineData("PK\u0003\u0004")]
    [InlineData("")]
    public void Another_file_is_refused_whatever_its_name(string file) => Assert.Throws<RuleBroken>(() => Jpeg.Strip(Text(file)));

    [Fact]
    public void A_picture_without_frame_scan_or_end_is_refused_and_one_with_two_frames()
    {
        Assert.Throws<RuleBroken>(() => Jpeg.Strip([.. Start, .. End]));
        Assert.Throws<RuleBroken>(() => Jpeg.Strip([.. Start, .. Frame(8, 8), .. Tables, .. End]));
        Assert.Throws<RuleBroken>(() => Jpeg.Strip([.. Start, .. Tables, .. Scan, .. End]));
        Assert.Throws<RuleBroken>(() => Jpeg.Strip([.. Start, .. Frame(8, 8), .. Frame(4000, 8), .. Scan, .. End]));
        Assert.Throws<RuleBroken>(() => Jpeg.Strip(new byte[Jpeg.MostBytes + 1]));
    }

    [Fact]
    public void A_picture_cut_anywhere_is_refused()
    {
        for (var length = 0; length < Whole.Length; length++)
        {
            var cut = Whole[..length];
            Assert.Throws<RuleBroken>(() => Jpeg.Strip(cut));
        }

        Assert.Equal((640, 480), (Jpeg.Strip(Whole).Width, Jpeg.Strip(Whole).Height));
    }

    [Fact]
    public void Bytes_changed_at_random_are_refused_by_a_sentence_or_leave_a_picture_without_what_was_hidden() => Prop.ForAll(
        Arb.From(Gen.Choose(0, Whole.Length - 1).Two().ListOf()), changes =>
        {
            var file = Whole;
            foreach (var (at, value) in changes) file[at] = (byte)(value * 7);
            return IsRefusedOrClean(file);
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    [Fact]
    public void Any_bytes_behind_a_picture_s_start_are_refused_by_a_sentence_or_leave_a_clean_picture() =>
        Prop.ForAll(Arb.From(Gen.Choose(0, 255).ArrayOf()), noise => IsRefusedOrClean([.. Start, .. noise.Select(part => (byte)part)])).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static bool IsRefusedOrClean(byte[] file)
    {
        try
        {
            var kept = Jpeg.Strip(file);
            return Math.Max(kept.Width, kept.Height) <= Jpeg.LongestSide && kept.Bytes.Length <= file.Length && kept.Bytes.AsSpan().StartsWith(Start) && Jpeg.Strip(kept.Bytes).Bytes.SequenceEqual(kept.Bytes);
        }
        catch (RuleBroken)
        {
            return true;
        }
    }

    private static byte[] Start => [0xFF, 0xD8];

    private static byte[] End => [0xFF, 0xD9];

    private static byte[] Tables => [.. Segment(0xDB, new byte[65]), .. Segment(0xC4, new byte[19])];

    // Stuffed zeros and restarts within the data are no ends of it.
    private static byte[] Scan => [.. Segment(0xDA, [1, 1, 0, 0, 63, 0]), 1, 2, 0xFF, 0x00, 3, 0xFF, 0xD0, 4];

    private static byte[] Whole => [.. Start, .. Segment(0xE0, [.. "JFIF\0"u8, 1, 1, 0, 0, 1, 0, 1, 0, 0]), .. Segment(0xE1, Text(Place)), .. Frame(640, 480), .. Tables, .. Scan, .. End];

    private static byte[] Frame(int width, int height) => Segment(0xC0, [8, (byte)(height >> 8), (byte)height, (byte)(width >> 8), (byte)width, 1, 1, 0x11, 0]);

    private static byte[] Segment(byte marker, byte[] body) => [0xFF, marker, (byte)((body.Length + 2) >> 8), (byte)(body.Length + 2), .. body];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
