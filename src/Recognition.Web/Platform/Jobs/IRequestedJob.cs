namespace Recognition.Web.Platform.Jobs;

/// <summary>
/// Work that a use case asks for by <see cref="Data.Work.Request"/>. It may be killed anywhere and is then run again from the start,
/// so it is idempotent. It does its deeds by <see cref="JobTurn"/>. Every class of this kind is found by its type.
/// </summary>
public interface IRequestedJob
{
    /// <summary>The name under which it is asked for.</summary>
    string Kind { get; }

    /// <param name="argument">JSON, as the use case gave it.</param>
    /// <param name="cancel">Set when the portal stops: the run ends, and is taken again at the next start.</param>
    Task Run(string argument, JobProgress progress, CancellationToken cancel);
}
