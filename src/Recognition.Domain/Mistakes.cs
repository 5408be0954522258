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
            Add(one);
            return default;
        }
    }

    /// <inheritdoc cref="Try{T}"/>
    public void Try(Action check) => Try(() =>
    {
        check();
        return true;
    });

    /// <summary>Takes a refusal in, with what else it holds.</summary>
    public void Add(RuleBroken one) => broken.AddRange([one, .. one.Others]);

    /// <exception cref="RuleBroken">There were some: the first, with the others in it.</exception>
    public void Refuse()
    {
        if (broken is not [var first, .. var others]) return;
        throw first.Field is { } field ? new RuleBroken(field, first.Message) { Others = others } : new RuleBroken(first.Message) { Others = others };
    }
}
