namespace Recognition.Domain.ServiceStandards;

/// <summary>A heading of the library of standards.</summary>
public sealed class StandardTopic
{
    private StandardTopic() { }

    /// <param name="place">Its place in the library, from 0.</param>
    public StandardTopic(Guid id, string key, int place, string title)
    {
        (Id, Place) = (id, place);
        Key = Sentence.Required(nameof(Key), key, Standard.KeyLimit);
        Title = Sentence.Required(nameof(Title), title, Standard.TitleLimit);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public int Place { get; private set; }

    public string Title { get; private set; } = "";

    public Guid Version { get; private set; }
}
