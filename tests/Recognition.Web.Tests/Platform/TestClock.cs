namespace Recognition.Web.Tests.Platform;

/// <summary>The city's clock in tests: it stands until a test moves it. It begins on Tue 10 Nov 2026, 9:00 am in Chicago.</summary>
public sealed class TestClock : TimeProvider
{
    public DateTime Now { get; set; } = new(2026, 11, 10, 15, 0, 0, DateTimeKind.Utc);

    public override DateTimeOffset GetUtcNow() => Now;

    public void Pass(TimeSpan time) => Now += time;
}
