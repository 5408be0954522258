using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>The quiz on the guidelines of a form, for those who write it. docs/programme.md, 1.14.</summary>
public sealed class QuizDesk(Entry entry)
{
    /// <param name="form">Any version of the form.</param>
    /// <param name="version">Of the quiz; null for the one that is asked.</param>
    /// <exception cref="NotThere">There is no such form, or no such version of its quiz.</exception>
    public async Task<Shown> Read(Guid form, Guid? version, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var named = await look.Db.FormOf(form, cancel);
        var versions = await look.Db.QuizzesOf(named).OrderByDescending(quiz => quiz.Number).ToListAsync(cancel);
        var quiz = version is null ? versions.FirstOrDefault() : versions.Find(quiz => quiz.Id == version) ?? throw new NotThere();
        var others = await look.Db.QuizzesAsked().Where(quiz => quiz.Channel != named.Channel || quiz.FormName != named.Name).OrderBy(quiz => quiz.FormName).ThenBy(quiz => quiz.Channel).ToListAsync(cancel);
        // Whoever left the pool and came back has another row in it, and is one person.
        var passed = await (from c in look.Db.Certifications
                            where c.Channel == named.Channel && c.FormName == named.Name
                            join shopper in look.Db.Shoppers on c.ShopperId equals shopper.Id
                            group shopper.PersonId by c.QuizId into own
                            select new { own.Key, People = own.Distinct().Count() }).ToDictionaryAsync(own => own.Key, own => own.People, cancel);
        return new Shown(named, quiz, [.. versions.Select(one => new Line(one.Id, one.Number, look.City.Zone.Date(one.PublishedAt), one.Quiz.Questions.Count, passed.GetValueOrDefault(one.Id)))],
            await Standing(look, named, cancel), [.. versions.Skip(1).Concat(others).Select(one => (one.Id, $"{one.FormName}, version {one.Number}"))]);
    }

    /// <summary>What is typed begins with the text of a version, of whatever form.</summary>
    /// <exception cref="NotThere">There is no such version.</exception>
    public async Task<QuizDefinition> Text(Guid version, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        return (await look.Db.ShopQuizzes.SingleOrDefaultAsync(quiz => quiz.Id == version, cancel) ?? throw new NotThere()).Quiz;
    }

    /// <summary>What is typed as the shopper will see it, and what its publishing does.</summary>
    /// <exception cref="NotThere">There is no such form.</exception>
    /// <exception cref="Domain.RuleBroken">All that stands against it.</exception>
    public async Task<Preview> Look(PublishQuiz.Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var named = await look.Db.FormOf(input.Form, cancel);
        input.Tidy();
        var quiz = input.Read();
        return new Preview(quiz, DigestOf(quiz), await look.Db.QuizzesOf(named).MaxAsync(quiz => (int?)quiz.Number, cancel) ?? 0, await Standing(look, named, cancel));
    }

    /// <summary>Differs where anything of the quiz does.</summary>
    internal static string DigestOf(QuizDefinition quiz) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(quiz.Written(0))));

    private static async Task<Standing> Standing(Look look, NamedForm form, CancellationToken cancel)
    {
        var pool = look.Db.Shoppers.InPoolOn(look.Today);
        var certified = look.Db.CertificationsInForce().Where(c => c.Channel == form.Channel && c.FormName == form.Name);
        return new(await pool.Select(shopper => shopper.PersonId).Distinct().CountAsync(cancel),
            await pool.Where(shopper => certified.Any(c => c.ShopperId == shopper.Id)).Select(shopper => shopper.PersonId).Distinct().CountAsync(cancel));
    }

    /// <param name="Quiz">Null where the form has none yet.</param>
    /// <param name="Versions">The newest first, which is asked.</param>
    /// <param name="Others">Earlier versions, and the quizzes of other forms.</param>
    public sealed record Shown(NamedForm Form, ShopQuiz? Quiz, IReadOnlyList<Line> Versions, Standing Standing, IReadOnlyList<(Guid Id, string Title)> Others)
    {
        public bool IsAsked => Quiz is not null && Quiz.Id == Versions[0].Id;
    }

    /// <param name="Passed">How many people ever passed it.</param>
    public sealed record Line(Guid Id, int Number, string Published, int Questions, int Passed);

    /// <param name="Before">The number of the version that is asked so far; 0 where none is.</param>
    public sealed record Preview(QuizDefinition Quiz, string Digest, int Before, Standing Standing)
    {
        public string Number => (Before + 1).ToString(CultureInfo.InvariantCulture);
    }
}

/// <param name="Pool">People in the pool of shoppers today.</param>
/// <param name="Passed">How many of them passed the quiz that is asked on the form.</param>
public sealed record Standing(int Pool, int Passed);
