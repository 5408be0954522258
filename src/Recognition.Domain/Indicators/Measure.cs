using Recognition.Domain.Numbers;
using Recognition.Domain.Time;

namespace Recognition.Domain.Indicators;

/// <summary>What a department's business plan counts, with its unit, its better direction and its target. docs/programme.md, 7.4.</summary>
public sealed class Measure
{
    public const int KeyLimit = 60;
    public const int NameLimit = 200;
    public const int SourceLimit = 200;

    private readonly List<MeasureTarget> targets = [];

    private Measure() { }

    /// <param name="key">By which files name the measure; unique in the city.</param>
    /// <param name="better">Null where neither direction is the better one: such a measure has no target.</param>
    /// <param name="target">To reach, or not to exceed where lower is better; null where none is set.</param>
    /// <param name="cityWide">Whether it stands in every department's packet.</param>
    /// <param name="from">The first day on which readings are expected.</param>
    public Measure(Guid id, string key, Guid departmentId, Guid? divisionId, string name, MeasureUnit unit, Better? better, decimal? target, ReadingPeriod period, bool cityWide, DateOnly from)
    {
        (Id, Key, DepartmentId, DivisionId) = (id, Sentence.Required(nameof(Key), key, KeyLimit), departmentId, divisionId);
        (Name, Unit, Better, Period, CityWide, From) = (Sentence.Required(nameof(Name), name, NameLimit), unit, better, period, cityWide, from);
        Set(target, from);
    }

    public Guid Id { get; private set; }

    public string Key { get; private set; } = "";

    public Guid DepartmentId { get; private set; }

    public Guid? DivisionId { get; private set; }

    public string Name { get; private set; } = "";

    public MeasureUnit Unit { get; private set; }

    public Better? Better { get; private set; }

    /// <summary>By the day from which each holds.</summary>
    public IReadOnlyList<MeasureTarget> Targets => targets;

    public ReadingPeriod Period { get; private set; }

    public bool CityWide { get; private set; }

    /// <summary>Where its readings come from, such as a survey's name; null where not said.</summary>
    public string? Source { get; private set; }

    public DateOnly From { get; private set; }

    /// <summary>The last day on which readings are expected; null while no end is set.</summary>
    public DateOnly? Until { get; private set; }

    public Guid Version { get; private set; }

    /// <summary>What is aimed at on a day, in the measure's unit; null where nothing is.</summary>
    public decimal? TargetOn(DateOnly day) => targets.Where(target => target.From <= day).MaxBy(target => target.From)?.Value;

    /// <summary>Aims at something else from a day on; what held before stays, and so does every packet of that time.</summary>
    /// <param name="target">Null: at nothing from that day on.</param>
    /// <param name="now">The quarter in which it is decided.</param>
    /// <exception cref="RuleBroken">Neither direction is the better one, the target is out of range, or the day lies in a quarter that is over.</exception>
    public void Aim(decimal? target, DateOnly from, Quarter now)
    {
        if (from < now.First) throw new RuleBroken("From", $"That day lies in a quarter that is over, and what held in it stays. Choose {Written.Date(now.First)} or a later day.");
        if (Until is { } last && from > last) throw new RuleBroken("From", $"The measure ends on {Written.Date(last)}. Choose a day before.");
        Set(target, from);
    }

    private void Set(decimal? target, DateOnly from)
    {
        if (target is not null && Better is null) throw new RuleBroken("Target", "Where neither direction is better there is nothing to aim at. Leave this empty.");
        if (Unit is MeasureUnit.Rating && target is (< 1 or > 5)) throw new RuleBroken("Target", "Give a mean rating from 1 to 5.");
        if (target is < 0 || (Unit is MeasureUnit.Percent && target > 100)) throw new RuleBroken("Target", "Give a target from 0 on; a percent up to 100.");
        if (targets.Find(other => other.From == from) is { } sameDay) sameDay.Change(target);
        else if (target != TargetOn(from)) targets.Add(new MeasureTarget(Id, from, target));
    }

    public void ComesFrom(string? source) => Source = Sentence.Optional(nameof(Source), source, SourceLimit);

    /// <summary>Ends the measure; its readings stay.</summary>
    /// <exception cref="RuleBroken">The last day lies before the first.</exception>
    public void End(DateOnly lastDay)
    {
        if (lastDay < From) throw new RuleBroken(nameof(Until), "The last day lies before the first. Choose a later one.");
        Until = lastDay;
    }

    /// <summary>How a reading stands against the target; a base under the minimum is not compared (docs/programme.md, 2.7).</summary>
    /// <param name="on">The last day of the reading's quarter: the target that held then is the one it is held against.</param>
    /// <param name="minimumBase">The fewest cases on which a figure is compared.</param>
    public ReadingStatus StatusOf(Figure? reading, DateOnly on, int minimumBase) => Status(reading, Better, TargetOn(on), minimumBase);

    internal static ReadingStatus Status(Figure? reading, Better? better, decimal? target, int minimumBase)
    {
        if (reading is null) return ReadingStatus.NoReading;
        if (reading.Base < minimumBase) return ReadingStatus.TooFew;
        if (target is not { } aim || better is null) return ReadingStatus.NoTarget;
        var goal = Rational.Parse(aim.ToString(System.Globalization.CultureInfo.InvariantCulture));
        return (better is Indicators.Better.Higher ? reading.Exact >= goal : reading.Exact <= goal) ? ReadingStatus.Met : ReadingStatus.NotMet;
    }
}
