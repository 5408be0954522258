namespace Recognition.Domain.Shops;

/// <summary>What a shopper asks for, and how; fitted to some departments and one channel. One that a shop was made on keeps its words: a change is a scenario of its own. docs/programme.md, 1.8.</summary>
public sealed class Scenario
{
    public const int KeyLimit = 60;
    public const int TitleLimit = 160;
    public const int TextLimit = 2000;
    public const int LineLimit = 1000;
    public const int MostLines = 20;
    public const int NeedLimit = 120;

    private Scenario() { }

    /// <param name="key">By which the reference data name it; unique.</param>
    /// <param name="firstId">The first scenario of which it is a later wording; null for a first one.</param>
    /// <exception cref="RuleBroken">Something is missing or too long: all of it.</exception>
    public Scenario(Guid id, string key, ScenarioTerms terms, Guid? firstId = null)
    {
        (Id, FirstId) = (id, firstId);
        Key = Sentence.Required(nameof(Key), key, KeyLimit);
        Change(terms);
    }

    /// <summary>What holds for every scenario, and stands with each.</summary>
    public static IReadOnlyList<string> NeverAtAll { get; } =
        ["Report an emergency, true or false.", "Call or load an emergency line.", "Ask for a service whose delivery costs others their turn."];

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public Channel Channel { get; private set; }

    public string Title { get; private set; } = "";

    public string Situation { get; private set; } = "";

    public string Challenge { get; private set; } = "";

    public List<string> Departments { get; private set; } = [];

    /// <summary>What of the city's list its shopper meets: nobody else gets it.</summary>
    public List<string> Needs { get; private set; } = [];

    public List<string> Ask { get; private set; } = [];

    public List<string> GoodAnswer { get; private set; } = [];

    public List<string> Never { get; private set; } = [];

    public Difficulty Difficulty { get; private set; } = Difficulty.Medium;

    /// <summary>More on the language in which it is asked, for the shopper to read; null: nothing.</summary>
    public string? Language { get; private set; }

    /// <summary>More on what the shopper brings along or lives with, for the shopper to read; null: nothing.</summary>
    public string? AccessNeeds { get; private set; }

    /// <summary>From when on no shop gets it, in UTC; null while it is used.</summary>
    public DateTime? RetiredAt { get; private set; }

    /// <summary>The first scenario of which this is a later wording; null for a first one.</summary>
    public Guid? FirstId { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>The same for all wordings of one scenario: a department that met one of them has met it.</summary>
    public Guid Line => FirstId ?? Id;

    public ScenarioTerms Terms => new(Channel, Departments, Title, Situation, Ask, Challenge, GoodAnswer, Never) { Difficulty = Difficulty, Needs = Needs, Language = Language, AccessNeeds = AccessNeeds };

    public bool Fits(string departmentCode, Channel channel) => RetiredAt is null && channel == Channel && Departments.Contains(departmentCode);

    /// <summary>Other words for a scenario that no shop has.</summary>
    /// <exception cref="RuleBroken">Something is missing or too long: all of it.</exception>
    public void Change(ScenarioTerms terms)
    {
        var mistakes = new Mistakes();
        mistakes.Try(() => Choice.Required<Channel>(nameof(Channel), terms.Channel));
        mistakes.Try(() => Choice.Required<Difficulty>(nameof(Difficulty), terms.Difficulty));
        var title = mistakes.Try(() => Sentence.Required(nameof(Title), terms.Title, TitleLimit));
        var situation = mistakes.Try(() => Sentence.Required(nameof(Situation), terms.Situation, TextLimit));
        var challenge = mistakes.Try(() => Sentence.Required(nameof(Challenge), terms.Challenge, TextLimit));
        var language = mistakes.Try(() => Sentence.Optional(nameof(Language), terms.Language, NeedLimit));
        var needs = mistakes.Try(() => Sentence.Optional(nameof(AccessNeeds), terms.AccessNeeds, NeedLimit));
        var lists = ((string Field, IReadOnlyList<string> Lines)[])[(nameof(Ask), terms.Ask), (nameof(GoodAnswer), terms.GoodAnswer), (nameof(Never), terms.Never)];
        foreach (var (field, lines) in lists)
        {
            if (lines.Count == 0 && field != nameof(Never)) mistakes.Add(new(field, "Write one line at least."));
            if (lines.Count > MostLines) mistakes.Add(new(field, $"Write {MostLines} lines at most."));
            foreach (var line in lines) mistakes.Try(() => Sentence.Required(field, line, LineLimit));
        }

        if (terms.Departments.Count == 0) mistakes.Add(new(nameof(Departments), "Choose one department at least that it fits."));
        if (terms.Needs.Count > ScenarioNeeds.Most) mistakes.Add(new(nameof(Needs), $"Choose {ScenarioNeeds.Most} at most."));
        mistakes.Refuse();
        (Channel, Title, Situation, Challenge, Language, AccessNeeds, Difficulty) = (terms.Channel, title!, situation!, challenge!, language, needs, terms.Difficulty);
        (Departments, Needs, Ask, GoodAnswer, Never) = ([.. terms.Departments], [.. terms.Needs], [.. terms.Ask], [.. terms.GoodAnswer], [.. terms.Never]);
    }

    /// <summary>No shop gets it any more; those that have it keep it.</summary>
    public void Retire(DateTime at) => RetiredAt ??= at;

    /// <summary>Takes it into use again.</summary>
    public void TakeUp() => RetiredAt = null;
}
