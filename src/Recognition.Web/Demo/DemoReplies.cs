using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Shops;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>
/// What departments say to their shops before the release: Water may still reply, Parks objected and waits for Human Resources, Public Works
/// has its answer, Fire objects to nothing.
/// </summary>
internal sealed class DemoReplies(DemoStage stage, DemoTown town)
{
    public static readonly IReadOnlyList<string> Departments = ["WATER", "PARKS", "WORKS", "FIRE"];

    /// <param name="closes">The last day of the round's window.</param>
    public void Tell(Guid round, DateOnly closes)
    {
        var day = town.City.Calendar.Add(closes, 1);
        stage.ByItself<AskForReplies>(town.At(day, 6), Permission.ManageShops, it => it.Run(default));
        stage.Then(town.At(day, 8), async db =>
        {
            // Whatever the draw could not fill nobody replies to.
            var shops = await db.Shops.Where(shop => shop.RoundId == round && shop.State == ShopState.Accepted).ToDictionaryAsync(shop => shop.DepartmentId);
            foreach (var code in Departments)
            {
                if (!shops.TryGetValue(town.Departments.Single(d => d.Code == code).Id, out var shop)) continue;
                if (code == "FIRE") stage.At<EndReplies>(town.At(day, 11), Contact(code), it => it.Run(new() { Shops = 1 }, default));
                if (code == "PARKS") await ObjectTo(db, shop, code, town.At(day, 9, 20), "Our diary of the day says that this was done. Please look at it again.");
                if (code != "WORKS") continue;
                await ObjectTo(db, shop, code, town.At(day, 8, 40), "The counter was open, and two of us stood at it. We do not find our day in this answer.");
                Decide(Of(code), town.At(day, 15, 10));
            }
        });
    }

    private async Task ObjectTo(Database.RecognitionDb db, Shop shop, string code, DateTime at, string reason)
    {
        var lines = ReplyView.Of(await db.Scoring(shop.FormVersionId, default), AnswersJson.Read(shop.Answers!));
        // Nobody objects to praise.
        var about = lines.FirstOrDefault(line => AnswerWords.Of(line.Question, line.Answer) == "No") ?? lines[0];
        stage.At<ObjectToAnswer>(at, Contact(code), it => it.Run(new() { Id = Of(code), Shop = shop.Id, Question = about.Question.Key, Reason = reason }, default));
    }

    private void Decide(Guid objection, DateTime at) => stage.At<DecideObjection>(at, Hana, async it => await it.Run(new()
    {
        Id = objection,
        Version = await stage.Version<Objection>(objection),
        Decision = DecideObjection.Verdict.Reject,
        Answer = "The shopper wrote down at once what was said and done, and it fits the other answers. The answer stays.",
    }, default));

    private Guid Contact(string code) => town.People.Of(Post.Contact, code).First().Employee.Id;

    private static Guid Of(string code) => Id($"objection {code}");
}
