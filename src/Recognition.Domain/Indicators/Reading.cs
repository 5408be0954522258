using Recognition.Domain.Time;

namespace Recognition.Domain.Indicators;

/// <summary>A measure's value for a quarter. A wrong one is replaced by another, and kept. docs/programme.md, 7.4.</summary>
public sealed class Reading
{
    private Reading() { }

    /// <param name="by">Who records it.</param>
    /// <param name="at">The moment, in UTC.</param>
    /// <param name="today">The city's date.</param>
    /// <exception cref="RuleBroken">The quarter lies ahead, or the figure does not suit the measure's unit.</exception>
    public Reading(Guid id, Measure measure, Quarter quarter, decimal value, long? @base, Guid by, DateTime at, DateOnly today)
    {
        if (quarter.First > today) throw new RuleBroken($"{quarter} lies ahead. Record its readings when it has begun.");
        var figure = Figure.Of(measure.Unit, value, @base);
        (Id, MeasureId, Quarter, Value, Base, RecordedBy, RecordedAt) = (id, measure.Id, quarter, figure.Value, figure.Base, by, at);
    }

    public Guid Id { get; private set; }

    public Guid MeasureId { get; private set; }

    public Quarter Quarter { get; private set; }

    /// <summary>As <see cref="Figure.Value"/>.</summary>
    public decimal Value { get; private set; }

    /// <summary>As <see cref="Figure.Base"/>.</summary>
    public long? Base { get; private set; }

    public Guid RecordedBy { get; private set; }

    public DateTime RecordedAt { get; private set; }

    /// <summary>When another took its place; null while it holds.</summary>
    public DateTime? ReplacedAt { get; private set; }

    public Guid Version { get; private set; }

    public Figure FigureOf(MeasureUnit unit) => new(unit, Plain(Value), Base);

    // A database may give 950 back as 950.0: the division takes the zeros away, so that the same figure is written the same.
    private static decimal Plain(decimal value) => value / 1.0000000000000000000000000000m;

    public bool Says(decimal value, long? @base) => Value == value && Base == @base;

    /// <summary>The reading is no longer the one that holds; another is recorded beside it, or none where it was recorded by mistake.</summary>
    /// <exception cref="RuleBroken">It was replaced before.</exception>
    public void Replace(DateTime at)
    {
        if (ReplacedAt is not null) throw new RuleBroken("This reading was corrected already. Load the page again.");
        ReplacedAt = at;
    }
}
