namespace Recognition.Web.Platform.Data;

/// <summary>There is no such record, or none that the person may know of: both are answered alike.</summary>
public sealed class NotThere() : Exception("There is no such page, or it is not open to you.");
