namespace Recognition.Database.Platform;

/// <summary>
/// Who did a deed (place 0), or what became of one row by it (1, 2…). When its retention ends, text and salt are disposed of;
/// the salted hash stays, so the chain holds, and nobody can guess the text from it.
/// </summary>
public sealed class AuditValue
{
    public required long Sequence { get; init; }

    public required int Place { get; init; }

    /// <summary>The kind of row, such as <c>Round</c>; for place 0 <c>Actor</c>.</summary>
    public required string Subject { get; init; }

    /// <summary>The row's key, where it is one id.</summary>
    public required Guid? SubjectId { get; init; }

    /// <summary>JSON: for a row its columns with before and after, for the actor id and name; null once disposed of.</summary>
    public required string? Text { get; set; }

    public required byte[]? Salt { get; set; }

    /// <summary>SHA-256 over salt, subject, key and text.</summary>
    public required byte[] Hash { get; init; }
}
