namespace Recognition.Domain.Indicators;

/// <summary>What a measure aims at from one day on, until a later one takes its place. docs/programme.md, 7.4.</summary>
public sealed class MeasureTarget
{
    private MeasureTarget() { }

    internal MeasureTarget(Guid measureId, DateOnly from, decimal? value) => (MeasureId, From, Value) = (measureId, from, value);

    public Guid MeasureId { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>In the measure's unit; null where it aims at nothing from that day on.</summary>
    public decimal? Value { get; private set; }

    internal void Change(decimal? value) => Value = value;
}
