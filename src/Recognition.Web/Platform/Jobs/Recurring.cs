using Quartz;

namespace Recognition.Web.Platform.Jobs;

/// <summary>One line of the schedule: a job and its time.</summary>
/// <param name="Job">The class that Quartz runs, in a scope of its own.</param>
/// <param name="Title">What the job page calls it.</param>
/// <param name="Does">What it does, in a sentence for the job page.</param>
/// <param name="Cron">Seconds, minutes, hours, day, month, weekday on the city's clock; null where <paramref name="Interval"/> says the time.</param>
internal sealed record Recurring(Type Job, string Title, string Does, string? Cron, TimeSpan Interval)
{
    public static Recurring At<TJob>(string cron, string title, string does) where TJob : class, IJob => new(typeof(TJob), title, does, cron, default);

    public static Recurring Every<TJob>(TimeSpan interval, string title, string does) where TJob : class, IJob => new(typeof(TJob), title, does, null, interval);

    /// <summary>Keeps the portal itself in order; nobody waits for what it does.</summary>
    public bool Housekeeping { get; private init; }

    public Recurring AsHousekeeping() => this with { Housekeeping = true };

    public string Name => Job.Name;

    public JobKey Key => new(Name);

    public IJobDetail Detail() => JobBuilder.Create().OfType(Job).WithIdentity(Key).StoreDurably().RequestRecovery().Build();

    /// <summary>A time on the clock that was missed while the portal was down is made up for once; a beat is not.</summary>
    public ITrigger Trigger(TimeZoneInfo zone)
    {
        var trigger = TriggerBuilder.Create().WithIdentity(Name).ForJob(Key);
        return Cron is null
            ? trigger.WithSimpleSchedule(beat => beat.WithInterval(Interval).RepeatForever().WithMisfireInstruction(SimpleTriggerMisfireInstruction.NextWithRemainingCount)).Build()
            : trigger.WithCronSchedule(Cron, clock => clock.InTimeZone(zone).WithMisfireInstruction(CronTriggerMisfireInstruction.FireAndProceed)).Build();
    }

    /// <summary>Whether a stored trigger says this line already; then it is left alone, and remembers what it missed.</summary>
    public bool IsSaidBy(ITrigger? stored, TimeZoneInfo zone) => stored switch
    {
        ICronTrigger clock => clock.CronExpressionString == Cron && clock.TimeZone.Id == zone.Id,
        ISimpleTrigger beat => Cron is null && beat.RepeatInterval == Interval,
        _ => false,
    };
}
