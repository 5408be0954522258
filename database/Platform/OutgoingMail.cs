using Recognition.Domain.Access;

namespace Recognition.Database.Platform;

/// <summary>A message that a use case asked for, in the same transaction as its change; the outbox delivers it.</summary>
public sealed class OutgoingMail
{
    public required Guid Id { get; init; }

    /// <summary>Whom it is for, where that is an employee.</summary>
    public Guid? ReaderId { get; init; }

    public required string To { get; set; }

    /// <summary>What a person must hold to learn that this reader got this message; null: nobody does.</summary>
    public Permission? KnownTo { get; init; }

    public required string Subject { get; init; }

    /// <summary>Plain text.</summary>
    public required string Body { get; init; }

    /// <summary>An appointment that goes with it, as iCalendar writes it (RFC 5545); null where none does.</summary>
    public string? Appointment { get; init; }

    /// <summary>Fixed when the message is written, so that a message sent twice can be told by everybody on its way.</summary>
    public required string MessageId { get; init; }

    public required DateTime At { get; init; }

    /// <summary>When it is tried next; null once it was sent or given up.</summary>
    public required DateTime? DueAt { get; set; }

    /// <summary>Whether the text opens something: it is taken out once the message was sent.</summary>
    public bool IsSecret { get; init; }

    public DateTime? SentAt { get; set; }

    public int Tries { get; set; }

    /// <summary>Why the last try failed, in the transport's words.</summary>
    public string? Problem { get; set; }

    public Guid Version { get; private set; }
}
