using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>A feature's part of what is new at the home page. Each asks the database once, and tells nobody what its own pages would not show them.</summary>
public interface INews
{
    /// <param name="since">UTC; what is older is no longer new.</param>
    Task<IReadOnlyList<NewsItem>> For(Look look, DateTime since, CancellationToken cancel);
}

/// <param name="Text">What happened, as a sentence without its stop.</param>
/// <param name="Address">Where to read on.</param>
/// <param name="At">UTC.</param>
public sealed record NewsItem(string Text, string Address, DateTime At);
