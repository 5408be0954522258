namespace Recognition.Domain.Shops;

/// <summary>What a shopper asks for, and how; fitted to some departments and one channel. docs/programme.md, 1.8.</summary>
public sealed class Scenario
{
    public const int KeyLimit = 60;
    public const int TitleLimit = 160;
    public const int TextLimit = 2000;

    private Scenario() { }

    /// <param name="key">By which the reference data name it; unique.</param>
    /// <param name="departments">Codes of the departments that it fits.</param>
    /// <param name="ask">The questions that the shopper puts.</param>
    /// <param name="goodAnswer">What a good answer contains.</param>
    /// <param name="never">What the shopper must not do, besides the rules of the <see cref="ShopBrief"/>.</param>
    public Scenario(Guid id, string key, Channel channel, IEnumerable<string> departments, string title, string situation,
        IEnumerable<string> ask, string challenge, IEnumerable<string> goodAnswer, IEnumerable<string> never)
    {
        (Id, Channel) = (id, channel);
        Key = Sentence.Required(nameof(Key), key, KeyLimit);
        Title = Sentence.Required(nameof(Title), title, TitleLimit);
        Situation = Sentence.Required(nameof(Situation), situation, TextLimit);
        Challenge = Sentence.Required(nameof(Challenge), challenge, TextLimit);
        (Departments, Ask, GoodAnswer, Never) = ([.. departments], [.. ask], [.. goodAnswer], [.. never]);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public Channel Channel { get; private set; }

    public string Title { get; private set; } = "";

    public string Situation { get; private set; } = "";

    public string Challenge { get; private set; } = "";

    public List<string> Departments { get; private set; } = [];

    public List<string> Ask { get; private set; } = [];

    public List<string> GoodAnswer { get; private set; } = [];

    public List<string> Never { get; private set; } = [];

    public bool Fits(string departmentCode, Channel channel) => channel == Channel && Departments.Contains(departmentCode);
}
