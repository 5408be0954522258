using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Migrations;
using Microsoft.EntityFrameworkCore.Migrations.Operations;

namespace Recognition.Database;

/// <summary>
/// Each migration is one transaction on SQLite too, so that a portal killed in it begins it anew. To change a column SQLite makes the table
/// anew and drops the old one, which takes along the rows that hang on it unless foreign keys are off, and they are switched outside a
/// transaction alone: <see cref="Providers.BringUpToDate"/> does so beforehand, where each migration would end its own for it.
/// </summary>
internal sealed class WholeMigrations(MigrationsSqlGeneratorDependencies dependencies, IRelationalAnnotationProvider annotations) : SqliteMigrationsSqlGenerator(dependencies, annotations)
{
    protected override void Generate(SqlOperation operation, IModel? model, MigrationCommandListBuilder builder)
    {
        if (!operation.Sql.StartsWith("PRAGMA foreign_keys", StringComparison.Ordinal)) base.Generate(operation, model, builder);
    }
}
