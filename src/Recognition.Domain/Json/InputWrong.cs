namespace Recognition.Domain.Json;

/// <summary>What was given cannot be reckoned with. It is said as one line: the place, and what is wrong there.</summary>
/// <param name="path">The place as a JSON path, for instance <c>$.ballots[3].ranking[1]</c>.</param>
/// <param name="sentence">What is wrong, for instance <c>"X" is not a nominee</c>; one line, without a closing period.</param>
public sealed class InputWrong(string path, string sentence) : Exception($"{path}: {sentence}")
{
    public string Path { get; } = path;

    public string Sentence { get; } = sentence;

    /// <summary>The same, where the document it speaks of is itself part of another one.</summary>
    /// <param name="place">The place of the part in the whole; it takes the part of the leading <c>$</c>.</param>
    public InputWrong Within(string place) => new(place + Path[1..], Sentence);
}
