using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The quiz on the guidelines of a form, as its shopper sees it. docs/programme.md, 1.14.</summary>
public sealed class QuizToPass(Entry entry)
{
    /// <param name="shop">One of the caller's own shops, whose form's quiz is asked; null where <paramref name="quiz"/> is.</param>
    /// <param name="quiz">One version of it: the newest is shown.</param>
    /// <exception cref="NotThere">The shop is not the caller's, or there is no quiz.</exception>
    public async Task<Shown> Read(Guid? shop, Guid? quiz, CancellationToken cancel)
    {
        await using var look = await entry.Read(ShopRows.Fill, cancel);
        var form = shop is null ? Guid.Empty : await look.Db.ToFillBy(look.By).Where(mine => mine.Id == shop).Select(mine => mine.FormVersionId).SingleOrDefaultAsync(cancel);
        var asked = await (shop is null ? look.Db.QuizzesAsked().Where(newest => look.Db.ShopQuizzes.Any(known => known.Id == quiz && known.Channel == newest.Channel && known.FormName == newest.FormName))
            : look.Db.QuizFor(form)).SingleOrDefaultAsync(cancel) ?? throw new NotThere();
        var mine = look.Db.ShoppersOf(look.By).Select(shopper => shopper.Id);
        var certified = look.Db.Certifications.Where(c => c.QuizId == asked.Id && mine.Contains(c.ShopperId));
        // Who left the pool and came back has two rows in it; each of them is to be certified.
        var passed = await certified.CountAsync(cancel) == await mine.CountAsync(cancel) ? await certified.MaxAsync(c => (DateTime?)c.PassedAt, cancel) : null;
        return new Shown(asked.Id, asked.FormName, asked.Quiz, passed is { } at ? look.City.Zone.DateAndTime(at) : null, look.By.Linked is not null);
    }

    /// <param name="Form">Its name.</param>
    /// <param name="Passed">When, by the city's clock; null where it was not.</param>
    public sealed record Shown(Guid Id, string Form, QuizDefinition Quiz, string? Passed, bool ByLink);
}
