using Recognition.Domain.Numbers;

namespace Recognition.Domain.Shops;

/// <summary>One question of a form. What a kind does not use stays empty.</summary>
/// <param name="Key">Unique in the form, over all sections.</param>
public sealed record Question(string Key, string Text, QuestionKind Kind)
{
    /// <summary>Multiplies what is earned and what is possible; 0 or above.</summary>
    public Rational Weight { get; init; } = 1;

    /// <summary>Whether a shop can be submitted only with an answer to it, where it is visible.</summary>
    public bool Required { get; init; }

    /// <summary>What is failed when it is answered without a point.</summary>
    public Critical Critical { get; init; }

    /// <summary>Whether it adds to what is earned and nothing to what is possible.</summary>
    public bool Bonus { get; init; }

    /// <summary>Whether "not applicable" is an answer; to yes or no it always is.</summary>
    public bool AllowNa { get; init; }

    /// <summary>When it is asked at all; null: always.</summary>
    public VisibleWhen? VisibleWhen { get; init; }

    /// <summary>What can be chosen (<see cref="QuestionKind.Choice"/>, <see cref="QuestionKind.Multi"/>).</summary>
    public IReadOnlyList<AnswerOption> Options { get; init; } = [];

    /// <summary>The lowest step of a <see cref="QuestionKind.Scale"/>; it brings no point.</summary>
    public int Min { get; init; }

    /// <summary>The highest step of a <see cref="QuestionKind.Scale"/>.</summary>
    public int Max { get; init; }

    /// <summary>The points of a <see cref="QuestionKind.Number"/>, by ascending limits; the last band has none.</summary>
    public IReadOnlyList<Band> Bands { get; init; } = [];

    /// <summary>A word for the shopper beside the question.</summary>
    public string? Hint { get; init; }

    /// <summary>The key of the service standard that the question observes.</summary>
    public string? Standard { get; init; }

    /// <summary>Whether the shopper may, or must, say something about the answer. docs/programme.md, 2.10.</summary>
    public CommentRule Comment { get; init; }

    /// <summary>Whether a photo stands beside the answer. docs/programme.md, 2.10.</summary>
    public Evidence Photo { get; init; }

    /// <summary>Whether sound stands beside the answer; taken only where the city has turned sound on. docs/programme.md, 1.9.</summary>
    public Evidence Sound { get; init; }

    /// <summary>Whether a document stands beside the answer, photographed page by page. docs/programme.md, 1.17.</summary>
    public Evidence Document { get; init; }

    /// <summary>Whether it asks about the shop itself, for those who review it alone: it scores nothing and stands in no result. docs/programme.md, 2.11.</summary>
    public bool Integrity { get; init; }

    /// <summary>Which of the eight promises it observes: one of <see cref="PromiseKeys"/>.</summary>
    public string? Promise { get; init; }

    /// <summary>What is counted into the answer of a <see cref="QuestionKind.Number"/>; null: nothing.</summary>
    public QuestionTimer? Timer { get; init; }

    /// <summary>Whether the answer names whoever served: it is read from excellent shops alone (<see cref="NamedEmployee"/>).</summary>
    public bool NamesEmployee { get; init; }

    /// <summary>The city's customer service promise, in its order (docs/programme.md, "Customer service promise").</summary>
    public static IReadOnlyList<string> PromiseKeys { get; } =
        ["serve", "respond", "address", "work", "provide", "communicate", "optimize", "perform"];

    /// <summary>Whether something of the kind stands beside the answer.</summary>
    public Evidence Takes(EvidenceKind kind) => kind switch
    {
        EvidenceKind.Photo => Photo,
        EvidenceKind.Sound => Sound,
        _ => Document,
    };

    /// <summary>Whether another version's question asks the same for the same points, so that their figures may stand side by side.</summary>
    public bool AsksTheSameAs(Question other) => (Key, Text, Kind, MostPoints) == (other.Key, other.Text, other.Kind, other.MostPoints);

    /// <summary>What multiplies its points: nothing where it scores nothing.</summary>
    internal Rational Counts => Integrity ? Rational.Zero : Weight;

    /// <summary>The most points that an answer brings, by the weight.</summary>
    public Rational MostPoints => QuestionPoints.Most(this);

    /// <summary>Whether "not applicable" answers it.</summary>
    public bool TakesNa => AllowNa || Kind == QuestionKind.YesNo;
}

public enum QuestionKind
{
    /// <summary>Yes 1 point, no 0.</summary>
    YesNo,

    /// <summary>The points of the one option chosen, of the highest option's.</summary>
    Choice,

    /// <summary>The steps above the lowest, of those from the lowest to the highest.</summary>
    Scale,

    /// <summary>The points of all options chosen, of the sum of those above 0.</summary>
    Multi,

    /// <summary>The points of the band that a number falls into, of the highest band's.</summary>
    Number,

    /// <summary>Words; never scored.</summary>
    Text,
}

/// <summary>What is counted into a number of the shopper's form.</summary>
public enum QuestionTimer
{
    /// <summary>One more with each press.</summary>
    Rings,

    /// <summary>Whole seconds from start to stop; the longest stretch stands.</summary>
    Seconds,

    /// <summary>Minutes begun, from start to stop.</summary>
    Minutes,

    /// <summary>The attempts that the shopper wrote down, and the one that reached somebody. docs/programme.md, 1.13.</summary>
    Attempts,
}

public enum Critical
{
    None,

    /// <summary>Answered without a point, it fails its section.</summary>
    Section,

    /// <summary>Answered without a point, it fails the shop.</summary>
    Form,
}

/// <summary>What the shopper says about an answer, in words that are never scored.</summary>
public enum CommentRule
{
    /// <summary>No comment is asked for.</summary>
    Off,

    /// <summary>One may be given.</summary>
    Optional,

    /// <summary>One must be given where the answer brings fewer points than the best one.</summary>
    UnlessTop,
}

/// <summary>What a device or a paper adds to an answer.</summary>
public enum Evidence
{
    /// <summary>None is taken.</summary>
    Off,

    /// <summary>One may be given.</summary>
    Optional,

    /// <summary>A shop is submitted only with one, where the question is asked.</summary>
    Required,
}

/// <param name="Key">Unique in the question; the answers are kept by it.</param>
/// <param name="Points">May be below 0.</param>
public sealed record AnswerOption(string Key, Rational Points)
{
    /// <summary>What people read where it is not the key itself.</summary>
    public string? Label { get; init; }

    public string Words => Label ?? Key;
}

/// <param name="UpTo">The highest number of the band, itself within it; null for the last band.</param>
/// <param name="Points">May be below 0.</param>
public sealed record Band(Rational? UpTo, Rational Points);

/// <summary>
/// Asks a question only after a certain answer to an earlier one. Where that one is hidden itself or not answered, this
/// one is hidden too.
/// </summary>
/// <param name="Is">
/// The answers that show it, any of them: <c>yes</c>, <c>no</c>, <c>na</c>, an option's key (of several chosen, one is
/// enough), or a number as a decimal.
/// </param>
public sealed record VisibleWhen(string Question, IReadOnlyList<string> Is);
