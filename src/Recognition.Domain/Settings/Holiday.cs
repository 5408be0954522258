namespace Recognition.Domain.Settings;

/// <summary>A weekday on which the city's offices are closed, as observed.</summary>
public sealed class Holiday
{
    public const int NameLimit = 80;

    private Holiday() { }

    /// <exception cref="RuleBroken">The day is a Saturday or Sunday: the day on which it is observed is wanted.</exception>
    public Holiday(Guid id, DateOnly day, string name)
    {
        if (day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday)
            throw new RuleBroken(nameof(Day), "Offices are closed on that day anyway. Enter the weekday on which the holiday is observed.");
        (Id, Day, Name) = (id, day, Sentence.Required(nameof(Name), name, NameLimit));
    }

    public Guid Id { get; private set; }

    public DateOnly Day { get; private set; }

    public string Name { get; private set; } = "";

    public Guid Version { get; private set; }
}
