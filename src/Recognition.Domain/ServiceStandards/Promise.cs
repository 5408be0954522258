namespace Recognition.Domain.ServiceStandards;

/// <summary>One of the eight parts of the customer service promise (docs/programme.md, 7.7).</summary>
public sealed class Promise
{
    public const int KeyLimit = 20;
    public const int TitleLimit = 60;
    public const int TextLimit = 500;

    private Promise() { }

    /// <param name="key">By which forms name the promise, such as <c>serve</c>.</param>
    /// <param name="place">Its place in the list, from 0.</param>
    public Promise(Guid id, string key, int place, string title, string text)
    {
        (Id, Place) = (id, place);
        Key = Sentence.Required(nameof(Key), key, KeyLimit);
        Title = Sentence.Required(nameof(Title), title, TitleLimit);
        Text = Sentence.Required(nameof(Text), text, TextLimit);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public int Place { get; private set; }

    public string Title { get; private set; } = "";

    public string Text { get; private set; } = "";

    public Guid Version { get; private set; }
}
