namespace Recognition.Domain.Shops;

/// <summary>
/// What was said of a department in a round, in words that its reviewer wrote and published; the shoppers' own stay with the reviewer. An
/// edited narrative is a row of its own, and the last one stands. docs/programme.md, 2.15.
/// </summary>
public sealed class Narrative
{
    public const int TextLimit = 4000;

    private Narrative() { }

    /// <param name="number">1 for the first of the department in the round, counted up with each.</param>
    /// <param name="text">Null takes back what was published before.</param>
    /// <exception cref="RuleBroken">It is too long, or there is nothing to take back.</exception>
    public Narrative(Guid id, Guid roundId, Guid departmentId, int number, string? text, Guid by, DateTime at)
    {
        (Id, RoundId, DepartmentId, Number, By, At) = (id, roundId, departmentId, number, by, at);
        Text = Sentence.Optional(nameof(Text), text, TextLimit);
        if (Text is null && number == 1) throw new RuleBroken(nameof(Text), "Write what the department is to read.");
    }

    public Guid Id { get; private set; }

    public Guid RoundId { get; private set; }

    public Guid DepartmentId { get; private set; }

    /// <summary>1, 2, 3…</summary>
    public int Number { get; private set; }

    /// <summary>Null: what stood there was taken back.</summary>
    public string? Text { get; private set; }

    public Guid By { get; private set; }

    /// <summary>UTC.</summary>
    public DateTime At { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>Takes the words when their retention is over; that there were some stays.</summary>
    public void Discard() => Text = null;
}
