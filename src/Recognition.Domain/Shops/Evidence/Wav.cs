using System.Buffers.Binary;

namespace Recognition.Domain.Shops;

/// <summary>
/// Reads a WAV recording by its chunks, demands the one form in which the phone draws sound anew, and leaves out whatever is not sound:
/// title, place, device and time would give a shopper away (RIFF, "Multimedia Programming Interface and Data Specifications 1.0").
/// </summary>
public static class Wav
{
    public const int MostSeconds = 300;
    public const int MostBytes = HeadLength + (MostSeconds * BytesPerSecond);

    private const int SamplesPerSecond = 8000, BytesPerSample = 2, BytesPerSecond = SamplesPerSecond * BytesPerSample, FormatLength = 16, HeadLength = 44;
    private const string NoSound = "This is no recording that can be kept. Choose it anew in the form.";

    /// <exception cref="RuleBroken">It is no whole recording, one of another form, or longer than is kept.</exception>
    public static StrippedWav Strip(ReadOnlySpan<byte> file)
    {
        // What is not sound is not counted, so this alone keeps a file of nothing else from being read through.
        if (file.Length > 2 * MostBytes) throw TooLong();
        if (file.Length < 12 || !file.StartsWith("RIFF"u8) || !file[8..].StartsWith("WAVE"u8)) throw new RuleBroken(NoSound);
        var known = false;
        for (var at = 12; at + 8 <= file.Length;)
        {
            var name = file.Slice(at, 4);
            var length = BinaryPrimitives.ReadUInt32LittleEndian(file[(at + 4)..]);
            at += 8;
            if (length > file.Length - at) throw new RuleBroken(NoSound);
            var body = file.Slice(at, (int)length);
            if (name.SequenceEqual("fmt "u8))
            {
                if (known || !IsTelephoneSound(body)) throw new RuleBroken(NoSound);
                known = true;
            }
            else if (name.SequenceEqual("data"u8))
            {
                // What hangs behind the sound is left out: another file may hide there.
                return known ? Written(body) : throw new RuleBroken(NoSound);
            }

            at += (int)length + (int)(length % 2);
        }

        throw new RuleBroken(NoSound);
    }

    private static RuleBroken TooLong() => new($"The recording is longer than {MostSeconds / 60} minutes. Cut it, and choose it anew.");

    // Whole numbers of 16 bits, one channel, 8,000 a second: what a telephone carries.
    private static bool IsTelephoneSound(ReadOnlySpan<byte> format) => format.Length >= FormatLength && format[..FormatLength].SequenceEqual(Head(0).AsSpan(20, FormatLength));

    private static StrippedWav Written(ReadOnlySpan<byte> samples)
    {
        if (samples.IsEmpty || samples.Length % BytesPerSample != 0) throw new RuleBroken(NoSound);
        if (samples.Length > MostBytes - HeadLength) throw TooLong();
        return new StrippedWav([.. Head(samples.Length), .. samples], (samples.Length + BytesPerSecond - 1) / BytesPerSecond);
    }

    private static byte[] Head(int length)
    {
        var head = new byte[HeadLength];
        "RIFF"u8.CopyTo(head);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(4), HeadLength - 8 + length);
        "WAVEfmt "u8.CopyTo(head.AsSpan(8));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(16), FormatLength);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(20), 1);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(22), 1);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(24), SamplesPerSecond);
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(28), BytesPerSecond);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(32), BytesPerSample);
        BinaryPrimitives.WriteInt16LittleEndian(head.AsSpan(34), 8 * BytesPerSample);
        "data"u8.CopyTo(head.AsSpan(36));
        BinaryPrimitives.WriteInt32LittleEndian(head.AsSpan(40), length);
        return head;
    }
}

/// <param name="Seconds">Begun ones count whole.</param>
public sealed record StrippedWav(byte[] Bytes, int Seconds);
