using Recognition.Database;

namespace Recognition.Web.Platform.Audit;

/// <summary>What a feature sealed: each record of it can be compared with what is stored now. The check of the trail asks all of them.</summary>
internal interface ISealed
{
    /// <summary>What one record is, at the beginning of a sentence.</summary>
    string Record { get; }

    Task<List<Guid>> Records(RecognitionDb db, CancellationToken cancel);

    /// <summary>Where a record is not as it was sealed, in sentences that name it by its id and tell nothing that it holds.</summary>
    Task<IReadOnlyList<string>> Problems(RecognitionDb db, Guid id, CancellationToken cancel);
}
