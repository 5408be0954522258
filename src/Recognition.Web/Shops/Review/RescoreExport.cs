using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// The documents that <c>rescore</c> reads: the released shops of a round on one form version, without department, shopper, day or words; one
/// gives the whole, another the access that is reported beside it. docs/decisions/0010-access-beside.md.
/// </summary>
public sealed class RescoreExport(Entry entry)
{
    /// <param name="access">Whether to give what access scores.</param>
    /// <exception cref="NotThere">There is no such round or form, the form tells nothing of access, or nothing of it is released: until then results are under embargo for everybody.</exception>
    public async Task<(string Name, string Json)> Read(Guid round, Guid form, CancellationToken cancel, bool access = false)
    {
        await using var look = await entry.Read(Permission.CheckScores, cancel);
        var opens = await look.Db.Rounds.Where(r => r.Id == round && r.ReleasedAt != null).Select(r => (DateOnly?)r.Opens).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var answers = await look.Db.Shops.Where(shop => shop.RoundId == round && shop.FormVersionId == form && shop.State == ShopState.Released && shop.Answers != null && !shop.Unreached)
            .Select(shop => new { shop.Id, shop.Answers }).ToListAsync(cancel);
        if (answers.Count == 0) throw new NotThere();

        var definition = (await look.Db.Scoring(form, cancel)).Form;
        var part = (access ? FormParts.Access(definition) : FormParts.Whole(definition)) ?? throw new NotThere();
        // By their ids, which chance made: the order tells neither department nor day.
        var shops = answers.OrderBy(shop => shop.Id).Select((shop, i) => FilledForm.WithoutWords($"S-{i + 1}", definition, AnswersJson.Read(shop.Answers!)));
        var channel = await look.Db.FormVersions.Where(f => f.Id == form).Select(f => f.Channel).SingleAsync(cancel) == Channel.Phone ? "phone" : "in-person";
        return (string.Create(CultureInfo.InvariantCulture, $"shops-{opens:yyyy-MM-dd}-{channel}-version-{definition.Version}{(access ? "-access" : "")}.json"), RescoreJson.Write(part, shops));
    }
}
