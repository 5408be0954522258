using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>A feature's part of the search in the header. Each asks the database as little as it can, and finds nothing that its own pages would not show the person.</summary>
public interface ISearch
{
    /// <summary>As many as are shown of one kind.</summary>
    const int Most = 5;

    /// <param name="words">What was typed, two letters at least.</param>
    Task<IReadOnlyList<SearchHit>> For(Look look, string words, CancellationToken cancel);
}

/// <param name="Kind">Such as "Packets", the heading under which it stands.</param>
/// <param name="Title">What was found.</param>
/// <param name="Address">Where it is read.</param>
/// <param name="More">What tells it from others of its name.</param>
public sealed record SearchHit(string Kind, string Title, string Address, string? More = null);
