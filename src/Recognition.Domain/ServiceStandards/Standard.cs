namespace Recognition.Domain.ServiceStandards;

/// <summary>What a customer can expect of everybody who works for the city (docs/programme.md, 7.7).</summary>
public sealed class Standard
{
    public const int KeyLimit = 60;
    public const int TitleLimit = 120;
    public const int TextLimit = 1000;
    public const int UnitLimit = 20;
    public const int ExamplesLimit = 2000;

    private Standard() { }

    /// <param name="key">By which forms name the standard, such as <c>contact.rings</c>.</param>
    /// <param name="place">Its place in the library, from 0.</param>
    /// <param name="source">The document of the programme that asks for it, or "suggested".</param>
    public Standard(Guid id, Guid topicId, string key, int place, StandardKind kind, string source, string title, string text)
    {
        (Id, TopicId, Place, Kind) = (id, topicId, place, kind);
        Key = Sentence.Required(nameof(Key), key, KeyLimit);
        Source = Sentence.Required(nameof(Source), source, 20);
        Title = Sentence.Required(nameof(Title), title, TitleLimit);
        Text = Sentence.Required(nameof(Text), text, TextLimit);
    }

    public Guid Id { get; private set; }

    public Guid TopicId { get; private set; }

    public string Key { get; private set; } = "";

    public int Place { get; private set; }

    public StandardKind Kind { get; private set; }

    public string Source { get; private set; } = "";

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    /// <summary>The figure of a <see cref="StandardKind.Limit"/>, in <see cref="LimitUnit"/>; null for the others.</summary>
    public int? LimitValue { get; private set; }

    /// <summary>"rings", "seconds", "hours", "business days".</summary>
    public string? LimitUnit { get; private set; }

    /// <summary>Suggested words, one a line, with {department}, {first name} and {date} to be filled in; null where there are none.</summary>
    public string? Examples { get; private set; }

    public Guid Version { get; private set; }

    /// <param name="value">More than 0.</param>
    /// <exception cref="RuleBroken">The standard is not a limit, or the figure is none.</exception>
    public void LimitTo(int value, string unit)
    {
        if (Kind != StandardKind.Limit) throw new RuleBroken(nameof(LimitValue), "Only a limit has a figure.");
        if (value <= 0) throw new RuleBroken(nameof(LimitValue), "Give a figure above 0.");
        (LimitValue, LimitUnit) = (value, Sentence.Required(nameof(LimitUnit), unit, UnitLimit));
    }

    public void Suggest(IEnumerable<string> words) => Examples = Sentence.Optional(nameof(Examples), string.Join('\n', words), ExamplesLimit);
}
