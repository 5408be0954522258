using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A shopper passes the quiz on a form's guidelines; it may be tried as often as one likes. docs/programme.md, 1.14.</summary>
[MasksActor("A shopper must not be found out.")]
public sealed class PassQuiz(Entry entry)
{
    /// <exception cref="NotThere">There is no such quiz.</exception>
    /// <exception cref="RuleBroken">Too few answers are right, a newer quiz is asked, or its form is not published.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, ShopRows.Fill, cancel);
        var quiz = await work.Db.ShopQuizzes.SingleOrDefaultAsync(quiz => quiz.Id == input.Quiz, cancel) ?? throw new NotThere();
        if (await work.Db.QuizzesOf(quiz.Form).AnyAsync(newer => newer.Number > quiz.Number, cancel)) throw new RuleBroken("There is a newer quiz. Load the page again.");
        var form = await work.Db.VersionsOf(quiz.Form).Select(form => (Guid?)form.Id).FirstOrDefaultAsync(cancel)
            ?? throw new RuleBroken("This form is not published yet, so there is nothing to be certified on. Ask Human Resources.");
        var chosen = quiz.Quiz.Questions.Select((_, i) => input.Chosen.TryGetValue(i, out var option) ? option : null).ToList();
        foreach (var shopper in await work.Db.ShoppersOf(work.By).ToListAsync(cancel))
        {
            if (await work.Db.Certifications.AnyAsync(c => c.ShopperId == shopper.Id && c.QuizId == quiz.Id, cancel)) continue; // passed already
            work.Db.Add(Certification.Of(Guid.NewGuid(), shopper.Id, quiz, form, chosen, work.Now));
        }

        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Quiz { get; set; }

        /// <summary>The options chosen, by question, both from 0.</summary>
        public Dictionary<int, int?> Chosen { get; set => field = value ?? []; } = [];
    }
}
