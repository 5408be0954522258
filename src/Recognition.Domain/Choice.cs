namespace Recognition.Domain;

/// <summary>One of a few, as a form gives it: a forged one may say anything.</summary>
public static class Choice
{
    /// <param name="field">Where it was chosen.</param>
    /// <param name="sentence">What to do.</param>
    /// <exception cref="RuleBroken">Nothing was chosen, or what is none of them.</exception>
    public static T Required<T>(string field, T? chosen, string sentence = "Choose one of these.") where T : struct, Enum =>
        chosen is { } one && Enum.IsDefined(one) ? one : throw new RuleBroken(field, sentence);
}
