namespace Recognition.Web.Platform.Jobs;

/// <summary>How far a requested job is, for those who watch it.</summary>
/// <param name="save">Done, steps, and what is being done.</param>
public sealed class JobProgress(Func<int, int, string?, CancellationToken, Task> save)
{
    /// <summary>A run that nobody watches.</summary>
    public static JobProgress Unwatched { get; } = new((_, _, _, _) => Task.CompletedTask);

    /// <summary>Saved at once, in a write of its own: call it between two deeds, never inside one, for SQLite has one writer.</summary>
    /// <param name="note">A short sentence without personal data, such as "Water Services is assembled."</param>
    public Task Report(int done, int steps, string? note, CancellationToken cancel) => save(done, steps, note, cancel);
}
