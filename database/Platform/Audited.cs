using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Metadata.Builders;

namespace Recognition.Database.Platform;

/// <summary>What the audit trail leaves out. Everything else is in it: a new table is audited unless its mapping says why not.</summary>
public static class Audited
{
    private const string Annotation = "Recognition:NotAudited";

    /// <summary>Rows of this table leave no trace of their own.</summary>
    /// <param name="why">For the reader of the mapping.</param>
    public static EntityTypeBuilder<T> NotAudited<T>(this EntityTypeBuilder<T> table, string why) where T : class
    {
        table.Metadata.SetAnnotation(Annotation, why);
        return table;
    }

    /// <summary>The trail tells neither what the column holds nor whether it changed, but still that its row did: it would tell who somebody is, or what is sealed.</summary>
    /// <param name="why">For the reader of the mapping.</param>
    public static PropertyBuilder<T> NotAudited<T>(this PropertyBuilder<T> column, string why)
    {
        column.Metadata.SetAnnotation(Annotation, why);
        return column;
    }

    public static bool IsAudited(this IReadOnlyAnnotatable part) => part.FindAnnotation(Annotation) is null;
}
