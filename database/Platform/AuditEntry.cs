namespace Recognition.Database.Platform;

/// <summary>One deed in the audit trail: a link of the chain. It holds no name and no value, only their hashes, so that it can stand for ever.</summary>
public sealed class AuditEntry
{
    /// <summary>1, 2, 3… without a gap.</summary>
    public required long Sequence { get; init; }

    /// <summary>UTC, to the microsecond (what both databases keep).</summary>
    public required DateTime At { get; init; }

    /// <summary>The use case, by name.</summary>
    public required string Deed { get; init; }

    /// <summary>The permission under which it was done.</summary>
    public required string Authority { get; init; }

    /// <summary>How many values lie beside the entry; the first says who did it.</summary>
    public required int Values { get; init; }

    /// <summary>SHA-256 over the entry, its values' hashes and the hash of the entry before.</summary>
    public required byte[] Hash { get; init; }
}
