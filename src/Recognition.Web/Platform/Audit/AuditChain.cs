using System.Buffers.Binary;
using System.Security.Cryptography;
using System.Text;

namespace Recognition.Web.Platform.Audit;

/// <summary>The chain's two hashes. Every part is written with its length, so that no two different entries hash the same bytes.</summary>
internal static class AuditChain
{
    public static byte[] Value(byte[] salt, string subject, Guid? id, string text)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, salt);
        Append(hash, subject);
        Append(hash, id?.ToString("N") ?? "");
        Append(hash, text);
        return hash.GetHashAndReset();
    }

    public static byte[] Link(byte[] previous, long sequence, DateTime at, string deed, string authority, IEnumerable<byte[]> values)
    {
        using var hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);
        Append(hash, previous);
        Append(hash, BitConverter.GetBytes(BinaryPrimitives.ReverseEndianness(sequence)));
        Append(hash, at.ToString("O", System.Globalization.CultureInfo.InvariantCulture));
        Append(hash, deed);
        Append(hash, authority);
        foreach (var value in values) Append(hash, value);
        return hash.GetHashAndReset();
    }

    private static void Append(IncrementalHash hash, string text) => Append(hash, Encoding.UTF8.GetBytes(text));

    private static void Append(IncrementalHash hash, byte[] part)
    {
        Span<byte> length = stackalloc byte[4];
        BinaryPrimitives.WriteInt32BigEndian(length, part.Length);
        hash.AppendData(length);
        hash.AppendData(part);
    }
}
