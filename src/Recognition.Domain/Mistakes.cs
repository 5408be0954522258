namespace Recognition.Domain;

/// <summary>Gathers the rules that a form breaks, so that a person reads all of them at once.</summary>
public sealed class Mistakes
{
    private readonly List<RuleBroken> broken = [];

    public int Count => broken.Count;

    /// <returns>What was read; the default where a rule stands against it, which is kept until <see cref="Refuse"/>.</returns>
    public T? Try<T>(Func<T> read)
    {
        try
        {
            return read();
        }
        catch (RuleBroken one)
        {
            broken.Add(one);
            return default;
        }
    }

    /// <exception cref="RuleBroken">There were some: the first, with the others in it.</exception>
    public void Refuse()
    {
        if (broken is not [var first, .. var others]) return;
        throw first.Field is { } field ? new RuleBroken(field, first.Message) { Others = others } : new RuleBroken(first.Message) { Others = others };
    }
}
