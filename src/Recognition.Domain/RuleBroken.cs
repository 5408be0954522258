namespace Recognition.Domain;

/// <summary>
/// A rule of the programme forbids what was asked. The message is the sentence that the person reads: it says what
/// stands against it and what to do next, and names nothing that the person may not know.
/// </summary>
public sealed class RuleBroken : Exception
{
    public RuleBroken(string sentence) : base(sentence) { }

    /// <param name="field">The name of the input field that the sentence belongs to, as the use case's <c>Input</c> spells it.</param>
    /// <param name="sentence">What the person reads beside that field.</param>
    public RuleBroken(string field, string sentence) : base(sentence) => Field = field;

    /// <summary>The input field that the sentence stands beside; null where it concerns the whole deed.</summary>
    public string? Field { get; }

    /// <summary>What else the same deed broke, where all of it was looked for; see <see cref="Mistakes"/>.</summary>
    public IReadOnlyList<RuleBroken> Others { get; init; } = [];
}
