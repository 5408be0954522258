using System.Security.Cryptography;
using System.Text.Json;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>
/// Draws that are made before the turn to write is taken: a large city's rota takes seconds, in which nobody else could save. Asked again
/// within the turn, they answer at once where nothing has changed in between, and are made anew where something has.
/// </summary>
internal sealed class RotaDraws
{
    private readonly Dictionary<string, RotaDraw> made = [];

    /// <param name="seed">Null where nobody is to draw it again: by chance.</param>
    public RotaDraw Assign(IReadOnlyCollection<RotaWish> wishes, IReadOnlyCollection<RotaCandidate> pool, long? seed)
    {
        var asked = Convert.ToHexStringLower(SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(new { wishes, pool, seed })));
        if (!made.TryGetValue(asked, out var draw)) made.Add(asked, draw = Rota.Assign(wishes, pool, seed ?? SeedByChance()));
        return draw;
    }

    /// <summary>A number that nobody can guess.</summary>
    public static long SeedByChance() => BitConverter.ToInt64(RandomNumberGenerator.GetBytes(sizeof(long)));
}
