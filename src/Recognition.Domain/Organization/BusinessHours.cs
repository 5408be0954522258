namespace Recognition.Domain.Organization;

/// <summary>When a department's phone and counter are staffed. docs/programme.md, 1.5.</summary>
/// <param name="From">By the city's clock.</param>
/// <param name="Until">By the city's clock; later than <c>From</c>.</param>
public sealed record BusinessHours(TimeOnly From, TimeOnly Until, IReadOnlyCollection<DayOfWeek> Days)
{
    public static readonly IReadOnlyList<DayOfWeek> Week = [DayOfWeek.Monday, DayOfWeek.Tuesday, DayOfWeek.Wednesday, DayOfWeek.Thursday, DayOfWeek.Friday];

    /// <summary>Every half hour at which a shop may begin and still has half an hour.</summary>
    public IEnumerable<TimeOnly> Starts
    {
        get
        {
            for (var minutes = (int)From.ToTimeSpan().TotalMinutes; minutes + 30 <= (int)Until.ToTimeSpan().TotalMinutes; minutes += 30) yield return new TimeOnly(minutes / 60, minutes % 60);
        }
    }

    public bool Hold(DateOnly day, TimeOnly time) => Days.Contains(day.DayOfWeek) && From <= time && time < Until;
}
