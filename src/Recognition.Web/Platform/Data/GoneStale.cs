namespace Recognition.Web.Platform.Data;

/// <summary>Somebody changed the record since the page was opened. Nothing was saved.</summary>
public sealed class GoneStale() : Exception("Somebody changed this since you opened the page. Nothing of yours was saved. Look at it as it is now, then try again.");
