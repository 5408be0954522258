namespace Recognition.Domain.StaffNotices;

/// <summary>
/// A version of the notice that tells staff beforehand that shops happen, what they are for, and at which level results are reported.
/// Published it never changes: better words are a version of their own. docs/programme.md, 1.7.
/// </summary>
public sealed class StaffNotice
{
    public const int TitleLimit = 120;
    public const int TextLimit = 8000;

    private StaffNotice() { }

    /// <param name="number">1, 2, 3…: one more than the version before.</param>
    /// <param name="text">Paragraphs, lines that begin with <c>- </c>, and <c>**words**</c> that stand out.</param>
    /// <param name="at">When it is published, in UTC.</param>
    /// <exception cref="RuleBroken">Title or text is missing or too long.</exception>
    public StaffNotice(Guid id, int number, string? title, string? text, Guid by, DateTime at)
    {
        (Id, Number, PublishedBy, PublishedAt) = (id, number, by, at);
        Title = Sentence.Required(nameof(Title), title, TitleLimit);
        Text = Sentence.Required(nameof(Text), text?.ReplaceLineEndings("\n"), TextLimit);
    }

    public Guid Id { get; private set; }

    public int Number { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public Guid PublishedBy { get; private set; }

    public DateTime PublishedAt { get; private set; }

    public Guid? SendingBy { get; private set; }

    /// <summary>When somebody asked for it to be sent; null before.</summary>
    public DateTime? SendingAt { get; private set; }

    /// <summary>When the last letter of the first sending was written; null before. Who comes to the city later gets it later.</summary>
    public DateTime? SentAt { get; private set; }

    public Guid Version { get; private set; }

    /// <exception cref="RuleBroken">It is being sent, or was.</exception>
    public void Send(Guid by, DateTime at)
    {
        if (SentAt is not null) throw new RuleBroken("This notice was sent already. Who joins a department later gets it by itself.");
        if (SendingAt is not null) throw new RuleBroken("This notice is being sent. Look again in a minute.");
        (SendingBy, SendingAt) = (by, at);
    }

    /// <summary>All letters are written. Said again it changes nothing: the job that sends may be killed and run twice.</summary>
    public void HasBeenSent(DateTime at) => SentAt ??= at;
}
