using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The published form versions.</summary>
public sealed class ShopForms(Entry entry)
{
    public async Task<IReadOnlyList<Line>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var forms = await look.Db.FormVersions.OrderBy(form => form.Channel).ThenByDescending(form => form.Number)
            .Select(form => new { Form = form, Shops = look.Db.Shops.Count(shop => shop.FormVersionId == form.Id) }).ToListAsync(cancel);
        var quizzes = await look.Db.QuizzesAsked().Select(quiz => new { quiz.Channel, quiz.FormName, quiz.Number }).ToDictionaryAsync(quiz => new NamedForm(quiz.Channel, quiz.FormName), quiz => quiz.Number, cancel);
        return [.. forms.Select(row => new Line(row.Form.Id, row.Form.Name, row.Form.Title, row.Form.Channel, look.City.Zone.Date(row.Form.PublishedAt), row.Form.Form.Questions.Count(), row.Shops,
            !forms.Any(other => other.Form.Channel == row.Form.Channel && other.Form.Name == row.Form.Name && other.Form.Number > row.Form.Number),
            quizzes.TryGetValue(new(row.Form.Channel, row.Form.Name), out var quiz) ? quiz : null))];
    }

    /// <exception cref="NotThere">There is no such version.</exception>
    public async Task<FormVersion> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        return await look.Db.FormVersions.SingleOrDefaultAsync(form => form.Id == id, cancel) ?? throw new NotThere();
    }

    /// <param name="Shops">How many were made, or are to be made, on it.</param>
    /// <param name="Latest">Whether it is the last version of its form.</param>
    /// <param name="Quiz">The number of the quiz that is asked on its form; null where none is.</param>
    public sealed record Line(Guid Id, string Name, string Title, Channel Channel, string Published, int Questions, int Shops, bool Latest, int? Quiz);
}
