using Recognition.Domain.Organization;

namespace Recognition.Web.Organization;

/// <summary>Finds employees by a part of their name or the beginning of their number, the same wherever somebody is looked for.</summary>
internal static class NameSearch
{
#pragma warning disable CA1304, CA1307, CA1310, CA1311, CA1862 // Becomes SQL's lower() and a comparison of the database's own, which know no culture.
    /// <summary>Everybody where nothing was typed.</summary>
    public static IQueryable<Employee> Named(this IQueryable<Employee> employees, string? typed)
    {
        var words = Words(typed);
        return words == "" ? employees : employees.Where(e => e.Name.ToLower().Contains(words) || e.Number.ToLower().StartsWith(words));
    }

    /// <summary>Whole words of a name first, then beginnings of words, then what stands inside them: "Lund" finds Sven Lund before every Berglund.</summary>
    public static IOrderedQueryable<Employee> ByNearness(this IQueryable<Employee> employees, string? typed)
    {
        var words = Words(typed);
        if (words == "") return employees.OrderBy(e => e.Name).ThenBy(e => e.Number);
        var (whole, start) = ($" {words} ", $" {words}");
        return employees
            .OrderBy(e => (" " + e.Name.ToLower() + " ").Contains(whole) || e.Number.ToLower() == words ? 0
                : (" " + e.Name.ToLower()).Contains(start) || e.Number.ToLower().StartsWith(words) ? 1 : 2)
            .ThenBy(e => e.Name).ThenBy(e => e.Number);
    }
#pragma warning restore CA1304, CA1307, CA1310, CA1311, CA1862

    private static string Words(string? typed) => typed?.Trim().ToLowerInvariant() ?? "";
}
