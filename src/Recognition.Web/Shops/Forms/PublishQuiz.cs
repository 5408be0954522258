using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Makes the next version of the quiz on a form, as it was looked at. It never changes, and everybody passes it anew. docs/programme.md, 1.14.</summary>
public sealed class PublishQuiz(Entry entry)
{
    /// <exception cref="NotThere">There is no such form.</exception>
    /// <exception cref="GoneStale">Another version was published since it was looked at.</exception>
    /// <exception cref="RuleBroken">All that stands against it, or it was changed since it was looked at.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        input.Tidy();
        if (await work.Repeats(input.Id, input, cancel)) return;
        var form = await work.Db.FormOf(input.Form, cancel);
        var quiz = input.Read();
        if (QuizDesk.DigestOf(quiz) != input.Looked) throw new RuleBroken("The quiz was changed after you looked at it. Below it stands as it is now: look at it, then publish.");
        var number = await work.Db.QuizzesOf(form).MaxAsync(it => (int?)it.Number, cancel) ?? 0;
        if (number != input.Before) throw new GoneStale();
        work.Db.Add(ShopQuiz.Publish(input.Id, form, number + 1, quiz, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input : TypedQuiz
    {
        /// <summary>Of the version that comes of it.</summary>
        public Guid Id { get; set; }

        /// <summary>Any version of the form.</summary>
        public Guid Form { get; set; }

        /// <summary>The number of the version that was asked when it was looked at; 0 where none was.</summary>
        public int Before { get; set; }

        /// <summary>The digest of what was looked at: nothing else is published.</summary>
        public string? Looked { get; set; }
    }
}
