using Microsoft.Extensions.Primitives;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR corrects an answer of a submitted shop with a reason. What stood before is kept, and its shopper sees both. docs/programme.md, 1.11.</summary>
public sealed class CorrectAnswer(Entry entry)
{
    /// <exception cref="RuleBroken">It does not wait for review, there is no reason, or the form is not filled in after the correction.</exception>
    /// <exception cref="GoneStale">Another reviewer was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        var scoring = await work.Db.Scoring(shop.FormVersionId, cancel);
        var answer = ShopFormPost.Read(scoring.Form, input.Posted ?? (_ => StringValues.Empty)).Answers[input.Question ?? ""];
        shop.Correct(work.By.EmployeeId, input.Question, answer, input.Reason, scoring, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool OfHumanResources { get; set; }

        /// <summary>The question's key.</summary>
        public string? Question { get; set; }

        /// <summary>HR and the shopper read it.</summary>
        public string? Reason { get; set; }

        /// <summary>The right answer, as a form posts it.</summary>
        public Func<string, StringValues>? Posted { get; set; }
    }
}
