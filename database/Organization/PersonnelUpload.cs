namespace Recognition.Database.Organization;

/// <summary>A personnel file between its preview and its import. It belongs to who uploaded it and is of no use after an hour, so the next night removes it; once imported it tells its outcome until the next upload.</summary>
public sealed class PersonnelUpload
{
    public static readonly TimeSpan Lasts = TimeSpan.FromHours(1);

    public required Guid Id { get; init; }

    public required Guid UploadedBy { get; init; }

    public required DateTime At { get; init; }

    public required string FileName { get; init; }

    /// <summary>As uploaded; emptied by the import.</summary>
    public required byte[] Content { get; set; }

    /// <summary>Null until the import.</summary>
    public DateTime? ImportedAt { get; set; }

    /// <summary>What the import did, in a sentence; null until then.</summary>
    public string? Outcome { get; set; }

    public Guid Version { get; private set; }
}
