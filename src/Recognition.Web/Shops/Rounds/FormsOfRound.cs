using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Shops;

namespace Recognition.Web.Shops;

/// <summary>On which form version the shops of a round are made, by channel.</summary>
internal static class FormsOfRound
{
    /// <param name="chosen">Null: the channel's highest.</param>
    /// <exception cref="RuleBroken">A version that was chosen is none of its channel's.</exception>
    public static async Task<IReadOnlyDictionary<Channel, Guid>> Of(RecognitionDb db, IReadOnlyDictionary<Channel, Guid?> chosen, CancellationToken cancel)
    {
        var versions = await db.FormVersions.Select(form => new { form.Id, form.Channel, form.Number }).ToListAsync(cancel);
        return versions.GroupBy(form => form.Channel).ToDictionary(of => of.Key, of => chosen.GetValueOrDefault(of.Key) is not { } id ? of.MaxBy(form => form.Number)!.Id
            : of.Any(form => form.Id == id) ? id
            : throw new RuleBroken($"{of.Key}Form", $"This is no form for shops {of.Key.Words()}. Choose another."));
    }

    /// <exception cref="RuleBroken">None is published for the channel.</exception>
    public static Guid Of(this IReadOnlyDictionary<Channel, Guid> forms, Channel channel) =>
        forms.TryGetValue(channel, out var form) ? form : throw new RuleBroken($"There is no form for shops {channel.Words()}. Publish one first.");
}
