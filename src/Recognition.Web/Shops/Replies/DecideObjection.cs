using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Whoever reviews a department's shops decides on its objection. Upheld, the answer is corrected and a new result stands beside the sealed
/// one, or a shop that reached nobody is excluded. The department's point of contact gets a letter that says no more than that it was decided. docs/programme.md, 1.12.
/// </summary>
public sealed class DecideObjection(Entry entry)
{
    /// <exception cref="RuleBroken">It was decided, there is no reason, or the right answer is missing.</exception>
    /// <exception cref="GoneStale">Somebody else was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var objection = await work.Db.Objections.SingleOrDefaultAsync(o => o.Id == input.Id, cancel) ?? throw new NotThere();
        var shop = await work.ToReview(objection.ShopId, cancel);
        work.Expect(objection, input.Version);
        if (input.Decision is not { } decision) throw new RuleBroken(nameof(Input.Decision), "Say whether the department is right.");
        var upheld = decision == Verdict.Uphold;
        objection.Decide(work.By.EmployeeId, upheld, input.Answer, work.Now);
        if (upheld && shop.Unreached) await work.Exclude(shop, input.Answer, cancel);
        else if (upheld)
        {
            var scoring = await work.Db.Scoring(shop.FormVersionId, cancel);
            var answer = ShopFormPost.Read(scoring.Form, input.Posted ?? (_ => StringValues.Empty)).Answers[objection.Question];
            shop.CorrectSealed(work.By.EmployeeId, objection.Question, answer, input.Answer, scoring, RandomNumberGenerator.GetBytes(AcceptShop.SaltBytes), work.Now);
        }

        foreach (var contact in (await ReplyRows.Contacts(work.Db, [shop.DepartmentId], work.Today, cancel))[shop.DepartmentId]) work.Mail(contact, ResultsMail.ReplyDecided());
        await work.Commit(cancel);
    }

    public enum Verdict
    {
        Uphold,
        Reject,
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool OfHumanResources { get; set; }

        public Verdict? Decision { get; set; }

        /// <summary>What the department reads.</summary>
        public string? Answer { get; set; }

        /// <summary>Where it is upheld, and somebody was reached: the right answer, as a form posts it.</summary>
        public Func<string, StringValues>? Posted { get; set; }
    }
}
