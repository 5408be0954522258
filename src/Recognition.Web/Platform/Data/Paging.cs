namespace Recognition.Web.Platform.Data;

/// <summary>A long list is read a page at a time.</summary>
internal static class Paging
{
    /// <param name="asked">From 1; what lies outside means the nearest page, nothing the first.</param>
    /// <returns>The page to show, and the last there is: 1 for an empty list too.</returns>
    public static (int Page, int Last) Of(int count, int size, int? asked)
    {
        var last = Math.Max(1, (count + size - 1) / size);
        return (Math.Clamp(asked ?? 1, 1, last), last);
    }

    public static IQueryable<T> OnPage<T>(this IQueryable<T> rows, int page, int size) => rows.Skip((page - 1) * size).Take(size);
}
