using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// What a department's point of contact sees before the release: criterion, answer and week of each accepted shop of a window that is over. The one named exception
/// to the embargo; no score, no total, no day or hour, and nothing of the shopper. docs/programme.md, 1.12.
/// </summary>
public sealed class AnswersToReply(Entry entry)
{
    /// <summary>The shops that may be replied to, and those of which the department objected to something before the release.</summary>
    public async Task<IReadOnlyList<Line>> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReplyToShops, cancel);
        var own = look.By.DepartmentsOf(Permission.ReplyToShops);
        var open = look.Db.Shops.TakingReplies(look.City, look.Now).Select(shop => shop.Id);
        // By their ids, which chance made: the order tells neither when a shop was made nor when it was accepted.
        var rows = await (
            from shop in look.Db.ToldToReply()
            where own.Contains(shop.DepartmentId) && (open.Contains(shop.Id) || look.Db.Objections.Any(o => o.ShopId == shop.Id))
            join department in look.Db.Departments on shop.DepartmentId equals department.Id
            join round in look.Db.Rounds on shop.RoundId equals round.Id
            orderby department.Name, shop.Id
            select new
            {
                shop.Id,
                Department = department.Name,
                Round = round.Name,
                shop.PerformedOn,
                shop.RepliesUntil,
                MayReply = open.Contains(shop.Id),
                Objections = look.Db.Objections.Count(o => o.ShopId == shop.Id),
                Decided = look.Db.Objections.Count(o => o.ShopId == shop.Id && o.DecidedAt != null),
            }).Take(200).ToListAsync(cancel);
        return [.. rows.Select(row => new Line(row.Id, row.Department, row.Round, Weeks.MondayOf(row.PerformedOn!.Value), row.RepliesUntil!.Value, row.MayReply, row.Objections, row.Decided))];
    }

    /// <exception cref="NotThere">There is no such shop, it is of another department, or it is not open to a reply.</exception>
    public async Task<Shown> Read(Guid id, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ReplyToShops, cancel);
        var own = look.By.DepartmentsOf(Permission.ReplyToShops);
        var shop = await look.Db.ToldToReply().SingleOrDefaultAsync(shop => shop.Id == id && own.Contains(shop.DepartmentId), cancel) ?? throw new NotThere();
        var objections = await look.Db.Objections.Where(o => o.ShopId == id).OrderBy(o => o.At).ToListAsync(cancel);
        var mayReply = shop.TakesReplies(look.City, look.Now);
        if (!mayReply && objections.Count == 0) throw new NotThere();
        var about = await (from department in look.Db.Departments where department.Id == shop.DepartmentId from round in look.Db.Rounds where round.Id == shop.RoundId select new { Department = department.Name, Round = round.Name }).SingleAsync(cancel);
        var scoring = await look.Db.Scoring(shop.FormVersionId, cancel);
        var lines = ReplyView.Of(scoring, AnswersJson.Read(shop.Answers!));
        return new Shown(id, about.Department, about.Round, Weeks.MondayOf(shop.PerformedOn!.Value), shop.RepliesUntil!.Value, mayReply,
            [.. scoring.Form.Sections.Select(section => new Section(section.Title, [.. lines.Where(line => section.Questions.Contains(line.Question))
                .Select(line => new Answered(line.Question.Key, line.Question.Text, AnswerWords.Of(line.Question, line.Answer)))])).Where(section => section.Answers.Count > 0)],
            shop.Unreached ? [.. shop.AttemptsMade.Select(attempt => attempt.Outcome.Words(shop.Channel))] : [],
            [.. objections.Select(o => new Said(o.Question, o.Reason, o.Capacity, look.City.Zone.DateAndTime(o.At), o.Upheld, o.Answer))]);
    }

    /// <param name="WeekOf">The Monday of the week in which the shop was made.</param>
    /// <param name="Until">The last day on which an objection is taken.</param>
    public sealed record Line(Guid Id, string Department, string Round, DateOnly WeekOf, DateOnly Until, bool MayReply, int Objections, int Decided);

    /// <param name="Attempts">What came of each, of a shop that reached nobody; else none.</param>
    public sealed record Shown(Guid Id, string Department, string Round, DateOnly WeekOf, DateOnly Until, bool MayReply, IReadOnlyList<Section> Sections, IReadOnlyList<string> Attempts, IReadOnlyList<Said> Objections);

    public sealed record Section(string Title, IReadOnlyList<Answered> Answers);

    public sealed record Answered(string Key, string Question, string Answer);

    /// <param name="Question">The question's key; <see cref="Objection.OfAttempts"/> where nobody was reached.</param>
    /// <param name="Upheld">Null before Human Resources has decided.</param>
    /// <param name="Answer">What Human Resources says to it; null before.</param>
    public sealed record Said(string Question, string Reason, string Capacity, string At, bool? Upheld, string? Answer);
}
