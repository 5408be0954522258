using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The quiz on the guidelines of a channel's form, as its shopper sees it. docs/programme.md, 1.14.</summary>
public sealed class QuizToPass(Entry entry)
{
    /// <param name="shop">One of the caller's own shops, whose channel is asked; null where a channel is.</param>
    /// <exception cref="NotThere">The shop is not the caller's, or there is no quiz.</exception>
    public async Task<Shown> Read(Guid? shop, Channel? channel, CancellationToken cancel)
    {
        await using var look = await entry.Read(ShopRows.Fill, cancel);
        var asked = shop is null ? channel : await look.Db.ToFillBy(look.By).Where(mine => mine.Id == shop).Select(mine => (Channel?)mine.Channel).SingleOrDefaultAsync(cancel);
        var quiz = await look.Db.ShopQuizzes.Where(quiz => quiz.Channel == asked).OrderByDescending(quiz => quiz.Number).FirstOrDefaultAsync(cancel) ?? throw new NotThere();
        var mine = look.Db.ShoppersOf(look.By).Select(shopper => shopper.Id);
        var certified = look.Db.CertificationsInForce().Where(c => c.Channel == asked && mine.Contains(c.ShopperId));
        // Who left the pool and came back has two rows in it; each of them is to be certified.
        var passed = await certified.CountAsync(cancel) == await mine.CountAsync(cancel) ? await certified.MaxAsync(c => (DateTime?)c.PassedAt, cancel) : null;
        return new Shown(quiz.Id, quiz.Channel, quiz.Quiz, passed is { } at ? look.City.Zone.DateAndTime(at) : null, look.By.Linked is not null);
    }

    /// <param name="Passed">When, by the city's clock; null where it was not.</param>
    public sealed record Shown(Guid Id, Channel Channel, QuizDefinition Quiz, string? Passed, bool ByLink);
}
