namespace Recognition.Database.Platform;

/// <summary>
/// The end of the chain: one row. Who writes locks it first, so that deeds follow one another and the chain never forks.
/// </summary>
public sealed class AuditHead
{
    public static readonly AuditHead Only = new() { Id = 1, Sequence = 0, Hash = [] };

    public required int Id { get; init; }

    public required long Sequence { get; set; }

    public required byte[] Hash { get; set; }
}
