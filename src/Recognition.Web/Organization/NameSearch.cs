using Recognition.Database;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Finds employees by a part of their name or the beginning of their number, the same wherever somebody is looked for.</summary>
internal static class NameSearch
{
    /// <summary>Everybody where nothing was typed.</summary>
    public static IQueryable<Employee> Named(this IQueryable<Employee> employees, string? typed)
    {
        var words = TypedText.Words(typed);
        return words == "" ? employees : employees.Where(e => Folded.Of(e.Name).Contains(words) || Folded.Of(e.Number).StartsWith(words));
    }

    /// <summary>Whole words of a name first, then beginnings of words, then what stands inside them: "Lund" finds Sven Lund before every Berglund.</summary>
    public static IOrderedQueryable<Employee> ByNearness(this IQueryable<Employee> employees, string? typed)
    {
        var words = TypedText.Words(typed);
        if (words == "") return employees.OrderBy(e => e.Name).ThenBy(e => e.Number);
        var (whole, start) = ($" {words} ", $" {words}");
        return employees
            .OrderBy(e => (" " + Folded.Of(e.Name) + " ").Contains(whole) || Folded.Of(e.Number) == words ? 0
                : (" " + Folded.Of(e.Name)).Contains(start) || Folded.Of(e.Number).StartsWith(words) ? 1 : 2)
            .ThenBy(e => e.Name).ThenBy(e => e.Number);
    }
}
