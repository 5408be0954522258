using System.Security.Cryptography;
using System.Text;

namespace Recognition.Domain.Pacesetter;

/// <summary>
/// A lot that anybody can draw again. Before the ballots are opened the <see cref="Seal"/> of a secret seed is published,
/// afterwards the seed itself: who draws cannot choose the outcome, and who watches can check it.
/// </summary>
public static class Lot
{
    /// <summary>What is published of the seed beforehand: its SHA-256, in lower-case hexadecimal.</summary>
    public static string Seal(string seed) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(seed)));

    /// <summary>The names by the SHA-256 of seed and name (UTF-8, one after the other), compared as bytes: the first is the most preferred.</summary>
    public static IReadOnlyList<string> Order(string seed, IEnumerable<string> names) =>
        [.. names.OrderBy(name => Convert.ToHexString(SHA256.HashData(Encoding.UTF8.GetBytes(seed + name))), StringComparer.Ordinal)];
}
