using System.Buffers.Binary;
using System.Text;
using FsCheck;
using FsCheck.Fluent;
using Recognition.Domain.Shops;

namespace Recognition.Domain.Tests.Shops;

public sealed class WavTests
{
    private const string Place = "Kansas City, recorded by Pat's phone";

    [Fact]
    public void Title_place_and_device_are_gone_wherever_they_stand_and_the_sound_stays()
    {
        byte[] samples = [.. Enumerable.Range(0, 16_002).Select(i => (byte)i)];
        var kept = Wav.Strip(Wave(Chunk("JUNK", Text(Place)), Format(), Chunk("LIST", Text("INFOIART" + Place)), Chunk("id3 ", Text("ID3" + Place)), Chunk("data", samples), Chunk("bext", Text(Place))));
        Assert.Equal(2, kept.Seconds); // the second has begun
        Assert.DoesNotContain("Kansas", Encoding.Latin1.GetString(kept.Bytes), StringComparison.Ordinal);
        Assert.Equal(samples, kept.Bytes[44..]);
        Assert.Equal(kept.Bytes.Length - 8, BinaryPrimitives.ReadInt32LittleEndian(kept.Bytes.AsSpan(4)));
        Assert.Equal(kept.Bytes, Wav.Strip(kept.Bytes).Bytes); // nothing more to strip
    }

    [Fact]
    public void What_hides_behind_the_format_goes_too() =>
        Assert.DoesNotContain("Kansas", Encoding.Latin1.GetString(Wav.Strip(Wave(Chunk("fmt ", [.. Fields(), .. Text(Place)]), Chunk("data", new byte[4]))).Bytes), StringComparison.Ordinal);

    [Theory]
    [InlineData(1, 2, 8000, 16)]
    [InlineData(1, 1, 44100, 16)]
    [InlineData(1, 1, 8000, 8)]
    [InlineData(3, 1, 8000, 16)]
    [InlineData(85, 1, 8000, 16)]
    public void Sound_that_the_phone_did_not_draw_anew_is_refused(short kind, short channels, int rate, short bits) =>
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Chunk("fmt ", Fields(kind, channels, rate, bits)), Chunk("data", new byte[4]))));

    [Theory]
    [InlineData("ID3\u0003\0\0\0\0\0\0 and a song")]
    [InlineData("OggS and a voice")]
    [InlineData("\0\0\0\u0018ftypM4A ")]
    [InlineData("<svg onload=alert(1)>")]
    [InlineData("RIFF\0\0\0\0AVI LIST")]
    [InlineData("RIFF\0\0\0\0WAVE")]
    [InlineData("")]
    public void Another_file_is_refused_whatever_its_name(string file) => Assert.Throws<RuleBroken>(() => Wav.Strip(Text(file)));

    [Fact]
    public void A_recording_without_format_or_sound_or_with_half_a_sample_is_refused_and_one_that_is_too_long()
    {
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Chunk("data", new byte[4]))));
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Format())));
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Format(), Format(), Chunk("data", new byte[4]))));
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Format(), Chunk("data", []))));
        Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Format(), Chunk("data", new byte[3]))));
        Assert.Equal(Wav.MostSeconds, Wav.Strip(Wave(Format(), Chunk("data", new byte[Wav.MostBytes - 44]))).Seconds);
        Assert.Contains("5 minutes", Assert.Throws<RuleBroken>(() => Wav.Strip(Wave(Format(), Chunk("data", new byte[Wav.MostBytes - 42])))).Message, StringComparison.Ordinal);
        Assert.Throws<RuleBroken>(() => Wav.Strip(new byte[(2 * Wav.MostBytes) + 1]));
    }

    [Fact]
    public void A_recording_cut_anywhere_is_refused()
    {
        var whole = Wave(Chunk("LIST", Text(Place)), Format(), Chunk("data", new byte[100]));
        for (var length = 0; length < whole.Length; length++)
        {
            var cut = whole[..length];
            Assert.Throws<RuleBroken>(() => Wav.Strip(cut));
        }
    }

    [Fact]
    public void Bytes_changed_at_random_are_refused_by_a_sentence_or_leave_sound_without_what_was_hidden() => Prop.ForAll(
        Arb.From(Gen.Choose(0, 129).Two().ListOf()), changes =>
        {
            var file = Wave(Chunk("LIST", Text(Place)), Format(), Chunk("data", new byte[50]));
            foreach (var (at, value) in changes) file[at] = (byte)(value * 7);
            try
            {
                var kept = Wav.Strip(file);
                return kept.Bytes.Length <= file.Length && kept.Seconds == 1 && Wav.Strip(kept.Bytes).Bytes.SequenceEqual(kept.Bytes);
            }
            catch (RuleBroken)
            {
                return true;
            }
        }).Check(Config.QuickThrowOnFailure.WithMaxTest(3000));

    private static byte[] Wave(params byte[][] chunks) => [.. "RIFF"u8, 0, 0, 0, 0, .. "WAVE"u8, .. chunks.SelectMany(chunk => chunk)];

    private static byte[] Format() => Chunk("fmt ", Fields());

    private static byte[] Fields(short kind = 1, short channels = 1, int rate = 8000, short bits = 16) => [.. BitConverter.GetBytes(kind), .. BitConverter.GetBytes(channels),
        .. BitConverter.GetBytes(rate), .. BitConverter.GetBytes(rate * channels * bits / 8), .. BitConverter.GetBytes((short)(channels * bits / 8)), .. BitConverter.GetBytes(bits)];

    private static byte[] Chunk(string name, byte[] body) => [.. Text(name), .. BitConverter.GetBytes(body.Length), .. body, .. new byte[body.Length % 2]];

    private static byte[] Text(string text) => Encoding.Latin1.GetBytes(text);
}
