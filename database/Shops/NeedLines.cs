using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Microsoft.EntityFrameworkCore.Storage.ValueConversion;

namespace Recognition.Database.Shops;

/// <summary>A list of needs or of keys as lines of one text: rows of before, which have none, hold the empty text in either database.</summary>
internal static class NeedLines
{
    private static readonly ValueConverter<List<string>, string> Text = new(needs => string.Join('\n', needs), text => text.Split('\n', StringSplitOptions.RemoveEmptyEntries).ToList());

    private static readonly ValueComparer<List<string>> Comparer = new((one, other) => one!.SequenceEqual(other!), needs => needs.Count, needs => needs.ToList());

    public static PropertyBuilder<List<string>> AsLines(this PropertyBuilder<List<string>> property) => property.HasConversion(Text, Comparer);
}
