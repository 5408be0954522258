using Microsoft.EntityFrameworkCore;
using Recognition.Database.Seed;
using Recognition.Domain.Json;
using Recognition.Domain.Shops;

namespace Recognition.Database.Shops;

/// <summary>Forms with what each question observes, scenarios, and the brief.</summary>
internal static class ShopsSeed
{
    private static readonly (string Name, Channel Channel)[] Forms = [("phone", Channel.Phone), ("in-person", Channel.InPerson)];

    public static async Task Load(RecognitionDb db, SeedFolder folder, DateTime at, CancellationToken cancel)
    {
        if (!await db.FormVersions.AnyAsync(cancel)) db.AddRange(Forms.Select(form => Form(folder, form.Name, form.Channel, at)));
        if (!await db.ShopQuizzes.AnyAsync(cancel)) await LoadQuizzes(db, folder, at, cancel);
        if (!await db.Scenarios.AnyAsync(cancel)) db.AddRange(folder.Read("scenarios.json", Scenarios));
        if (!await db.ShopBriefs.AnyAsync(cancel)) db.Add(folder.Read("brief.json", Brief));
    }

    // Where a city has forms of its own already, they stand before the one that was published first.
    private static async Task LoadQuizzes(RecognitionDb db, SeedFolder folder, DateTime at, CancellationToken cancel)
    {
        foreach (var (file, channel) in Forms)
        {
            if ((db.FormVersions.Local.FirstOrDefault(form => form.Channel == channel)?.Name ?? await db.FormVersions.Where(form => form.Channel == channel).OrderBy(form => form.Number).Select(form => form.Name).FirstOrDefaultAsync(cancel)) is { } name)
                db.Add(Quiz(folder, file, new(channel, name), at));
        }
    }

    private static FormVersion Form(SeedFolder folder, string name, Channel channel, DateTime at)
    {
        var (access, ties) = folder.Read($"forms/{name}.criteria.json", Ties);
        return folder.Read($"forms/{name}.json", root =>
        {
            var form = root.Make(() => FormJson.Read(folder.Text($"forms/{name}.json")));
            return root.Make(() => new FormVersion(Guid.NewGuid(), channel, FormJson.Write(form with { Sections = [.. form.Sections.Select(Tied)] }), at));
        });

        Section Tied(Section section) => section with
        {
            Access = section.Key == access,
            Questions = [.. section.Questions.Select(question => ties.TryGetValue(question.Key, out var tie)
            ? question with { Hint = tie.Hint, Standard = tie.Standard, Promise = tie.Promise, Comment = tie.Comment, Timer = tie.Timer, Photo = tie.Photo }
            : question)]
        };
    }

    private static ShopQuiz Quiz(SeedFolder folder, string name, NamedForm form, DateTime at) => folder.Read($"quizzes/{name}.json", root =>
        root.Make(() => new ShopQuiz(Guid.NewGuid(), form, (int)root.Fields("title", "version", "passMark", "questions").Need("version").Whole(1, 10_000), folder.Text($"quizzes/{name}.json"), at)));

    private static (string? Access, Dictionary<string, Tie> Questions) Ties(JsonAt root)
    {
        var keys = new HashSet<string>();
        var fields = root.Fields("form", "note", "access", "questions");
        return (fields.Given("access")?.Name(), fields.Need("questions").Items(SeedFolder.Most).Select(at => at.Fields("question", "standard", "promise", "hint", "comment", "timer", "photo")).ToDictionary(
            tie => tie.Need("question").Unique(keys),
            tie => new Tie(tie.Need("hint").Name(1000), tie.Given("standard")?.Name(), tie.Given("promise")?.Name(), tie["comment"]?.OneOf<CommentRule>() ?? CommentRule.Off, tie.Given("timer")?.OneOf<QuestionTimer>(), tie["photo"]?.OneOf<Evidence>() ?? Evidence.Off)));
    }

    private static List<Scenario> Scenarios(JsonAt root)
    {
        var keys = new HashSet<string>();
        return [.. root.Fields("note", "kinds", "scenarios").Need("scenarios").Items(SeedFolder.Most).Select(at =>
        {
            var fields = at.Fields("key", "kind", "channel", "shopper", "departments", "title", "situation", "ask", "challenge", "goodAnswer", "never", "difficulty", "needs", "language", "accessNeeds");
            var key = fields.Need("key").Unique(keys);
            return at.Make(() => new Scenario(SeedAt.Id("scenarios.json", key), key, new ScenarioTerms(fields.Need("channel").OneOf<Channel>(), Lines(fields.Need("departments")),
                fields.Need("title").Name(), fields.Need("situation").Name(Scenario.TextLimit), Lines(fields.Need("ask")), fields.Need("challenge").Name(Scenario.TextLimit),
                Lines(fields.Need("goodAnswer")), Lines(fields.Need("never")))
            {
                Difficulty = fields["difficulty"]?.OneOf<Difficulty>() ?? Difficulty.Medium,
                Needs = fields.Given("needs") is { } needs ? Lines(needs) : [],
                Language = fields.Given("language")?.Name(Scenario.NeedLimit),
                AccessNeeds = fields.Given("accessNeeds")?.Name(Scenario.NeedLimit),
            }));
        })];
    }

    private static ShopBrief Brief(JsonAt root)
    {
        var fields = root.Fields("note", "title", "purpose", "names", "before", "during", "after", "never");
        return root.Make(() => new ShopBrief(Guid.NewGuid(), fields.Need("title").Name(), fields.Need("purpose").Name(ShopBrief.TextLimit),
            Lines(fields.Need("names")), Lines(fields.Need("before")), Lines(fields.Need("during")), Lines(fields.Need("after")), Lines(fields.Need("never"))));
    }

    private sealed record Tie(string Hint, string? Standard, string? Promise, CommentRule Comment, QuestionTimer? Timer, Evidence Photo);

    private static List<string> Lines(JsonAt at) => [.. at.Items(100).Select(line => line.Name(1000))];
}
