namespace Recognition.Web.Walkthrough;

/// <summary>The clock of a walkthrough: it stands until it is moved, so that a quarter takes a minute.</summary>
internal sealed class WalkClock(DateTime start) : TimeProvider
{
    private DateTime now = start;

    public override DateTimeOffset GetUtcNow() => now;

    public void MoveTo(DateTime utc) => now = utc > now ? utc : now;

    /// <summary>A deed takes a minute.</summary>
    public void Pass() => now += TimeSpan.FromMinutes(1);
}
