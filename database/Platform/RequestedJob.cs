namespace Recognition.Database.Platform;

/// <summary>Work that a use case asked for, in the same transaction as its change; a job drains these rows in order.</summary>
public sealed class RequestedJob
{
    public required Guid Id { get; init; }

    /// <summary>The job's name, such as <c>AssemblePackets</c>.</summary>
    public required string Kind { get; init; }

    /// <summary>JSON: what the job needs to know.</summary>
    public required string Argument { get; init; }

    public required Guid? RequestedBy { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When it is run, or taken over from a node that no longer answers; null once it ended.</summary>
    public required DateTime? DueAt { get; set; }

    /// <summary>How often it was started.</summary>
    public int Tries { get; set; }

    public DateTime? StartedAt { get; set; }

    public DateTime? EndedAt { get; set; }

    /// <summary>How many of <see cref="Steps"/> are done.</summary>
    public int Done { get; set; }

    public int Steps { get; set; }

    /// <summary>What is being done, or what failed and why, in a sentence for the job page.</summary>
    public string? Note { get; set; }

    public bool Failed { get; set; }

    public Guid Version { get; private set; }
}
