using System.Buffers.Binary;

namespace Recognition.Domain.Shops.ReviewFlags;

/// <summary>
/// What is kept of a shop's words to find those like them: for each of 64 ways of hashing, the smallest hash of three words that follow on each
/// other. The share of places in which two sketches agree estimates how many such threes the texts have in common, within about 12 in a
/// hundred; whole texts need not be read again.
/// </summary>
public static class TextSketch
{
    private const int Places = 64, Three = 3;

    /// <summary>Shorter texts are alike without anybody having copied.</summary>
    public const int FewestWords = 12;

    public const int Bytes = Places * sizeof(uint);

    /// <returns>Null where there are too few words.</returns>
    public static byte[]? Of(IEnumerable<string> texts)
    {
        var words = Words(texts);
        if (words.Count < FewestWords) return null;
        var least = new uint[Places];
        Array.Fill(least, uint.MaxValue);
        for (var i = 0; i + Three <= words.Count; i++)
        {
            var hash = Hash(words, i);
            for (var place = 0; place < Places; place++) least[place] = Math.Min(least[place], Mixed(hash, place));
        }

        var sketch = new byte[Bytes];
        for (var place = 0; place < Places; place++) BinaryPrimitives.WriteUInt32LittleEndian(sketch.AsSpan(place * sizeof(uint)), least[place]);
        return sketch;
    }

    /// <returns>How much two texts have in common, in percent from 0 to 100.</returns>
    public static int Likeness(ReadOnlySpan<byte> one, ReadOnlySpan<byte> other)
    {
        if (one.Length != Bytes || other.Length != Bytes) return 0;
        var same = 0;
        for (var at = 0; at < Bytes; at += sizeof(uint)) same += one.Slice(at, sizeof(uint)).SequenceEqual(other.Slice(at, sizeof(uint))) ? 1 : 0;
        return 100 * same / Places;
    }

    private static List<string> Words(IEnumerable<string> texts) =>
        [.. texts.SelectMany(text => new string([.. text.ToLowerInvariant().Select(sign => char.IsLetterOrDigit(sign) ? sign : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries))];

    // FNV-1a over the three words.
    private static ulong Hash(List<string> words, int first)
    {
        var hash = 14695981039346656037UL;
        for (var i = first; i < first + Three; i++)
        {
            foreach (var sign in words[i]) hash = (hash ^ sign) * 1099511628211UL;
            hash = (hash ^ ' ') * 1099511628211UL;
        }

        return hash;
    }

    // SplitMix64's last steps, begun at another place for each way of hashing.
    private static uint Mixed(ulong hash, int place)
    {
        var mixed = hash + (0x9E3779B97F4A7C15UL * (ulong)(place + 1));
        mixed = (mixed ^ (mixed >> 30)) * 0xBF58476D1CE4E5B9UL;
        mixed = (mixed ^ (mixed >> 27)) * 0x94D049BB133111EBUL;
        return (uint)((mixed ^ (mixed >> 31)) >> 32);
    }
}
