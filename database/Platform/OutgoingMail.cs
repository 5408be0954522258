namespace Recognition.Database.Platform;

/// <summary>A message that a use case asked for, in the same transaction as its change; the outbox delivers it.</summary>
public sealed class OutgoingMail
{
    public required Guid Id { get; init; }

    public required string To { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>Fixed when the message is written, so that a message sent twice can be told by everybody on its way.</summary>
    public required string MessageId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public required DateTime? DueAt { get; set; }

    public DateTime? SentAt { get; set; }

    public int Tries { get; set; }

    /// <summary>Why the last try failed, in the transport's words.</summary>
    public string? Problem { get; set; }

    public Guid Version { get; private set; }
}
