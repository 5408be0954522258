using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>On which form version the shops of a round are made. docs/programme.md, 2.17.</summary>
internal static class FormsOfRound
{
    /// <exception cref="NotThere">There is no such version of a form.</exception>
    public static async Task<NamedForm> FormOf(this RecognitionDb db, Guid version, CancellationToken cancel) =>
        await db.FormVersions.Where(form => form.Id == version).Select(form => new { form.Channel, form.Name }).SingleOrDefaultAsync(cancel) is { } form ? new(form.Channel, form.Name) : throw new NotThere();

    /// <summary>The newest first.</summary>
    public static IQueryable<FormVersion> VersionsOf(this RecognitionDb db, NamedForm form) =>
        db.FormVersions.Where(version => version.Channel == form.Channel && version.Name == form.Name).OrderByDescending(version => version.Number);

    /// <summary>Of which form each published version is.</summary>
    public static Task<Dictionary<Guid, NamedForm>> FormsByVersion(this RecognitionDb db, CancellationToken cancel) =>
        db.FormVersions.Select(version => new { version.Id, version.Channel, version.Name }).ToDictionaryAsync(version => version.Id, version => new NamedForm(version.Channel, version.Name), cancel);

    public static async Task<FormChoices> FormsToChoose(this RecognitionDb db, Channel channel, CancellationToken cancel)
    {
        var versions = await db.FormVersions.Where(form => form.Channel == channel).Select(form => new FormChoice(form.Id, form.Name, form.Number)).ToListAsync(cancel);
        var shops = db.Shops.Where(shop => shop.Channel == channel);
        var last = await db.Rounds.Where(round => shops.Any(shop => shop.RoundId == round.Id)).LastFirst().Select(round => (Guid?)round.Id).FirstOrDefaultAsync(cancel);
        var made = await shops.Where(shop => shop.RoundId == last).Select(shop => new { shop.DepartmentId, shop.FormVersionId }).Distinct().ToListAsync(cancel);
        return new FormChoices(versions, made.Select(shop => (shop.DepartmentId, shop.FormVersionId)));
    }

    /// <param name="asked">Which departments are shopped, and how.</param>
    /// <returns>No entry for a channel without a form.</returns>
    /// <exception cref="RuleBroken">A form that was chosen is not offered.</exception>
    public static async Task<IReadOnlyDictionary<(Guid Department, Channel Channel), Guid>> Of(RecognitionDb db, ScheduleRound.Input input, IEnumerable<(Guid Department, Channel Channel)> asked, CancellationToken cancel)
    {
        var forms = new Dictionary<(Guid, Channel), Guid>();
        foreach (var shops in asked.GroupBy(shop => shop.Channel))
        {
            var choices = await db.FormsToChoose(shops.Key, cancel);
            var (field, chosen, own) = shops.Key == Channel.Phone ? (nameof(input.PhoneForm), input.PhoneForm, input.PhoneForms) : (nameof(input.InPersonForm), input.InPersonForm, input.InPersonForms);
            if ((choices.Demand(field, chosen) ?? choices.Usual?.Id) is not { } common) continue;
            foreach (var shop in shops) forms[shop] = choices.Demand($"{field}s[{shop.Department}]", own.GetValueOrDefault(shop.Department)) ?? common;
        }

        return forms;
    }

    /// <summary>What stands against a shop of a channel for which no form is published.</summary>
    public static RuleBroken NoForm(Channel channel) => new($"There is no form for shops {channel.Words()}. Publish one first.");
}
