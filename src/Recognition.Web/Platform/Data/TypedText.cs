using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore.Query;
using Recognition.Database;

namespace Recognition.Web.Platform.Data;

/// <summary>Finds rows by a part of their text, whatever its case and accents, the same in every list.</summary>
internal static class TypedText
{
    /// <summary>All rows where nothing was typed.</summary>
    public static IQueryable<T> Holding<T>(this IQueryable<T> rows, string? typed, Expression<Func<T, string>> text)
    {
        var words = Words(typed);
        if (words == "") return rows;
        Expression<Func<string, bool>> holds = value => Folded.Of(value).Contains(words);
        return rows.Where(Expression.Lambda<Func<T, bool>>(ReplacingExpressionVisitor.Replace(holds.Parameters[0], text.Body, holds.Body), text.Parameters));
    }

    /// <summary>What was typed, to be compared with <see cref="Folded"/> text; empty where nothing was.</summary>
    public static string Words(string? typed) => Folded.Of(typed?.Trim() ?? "");
}
