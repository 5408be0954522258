using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<ProtectionKey> ProtectionKeys => Set<ProtectionKey>();
    }
}

namespace Recognition.Database.Platform
{
    /// <summary>A key that protects cookies and forms. Who reads this table can forge a sign-in (docs/operations.md).</summary>
    public sealed class ProtectionKey
    {
        public required Guid Id { get; init; }

        public required string Name { get; init; }

        public required string Xml { get; init; }
    }

    internal sealed class ProtectionKeyTables : IEntityTypeConfiguration<ProtectionKey>
    {
        public void Configure(EntityTypeBuilder<ProtectionKey> builder)
        {
            builder.NotAudited("The framework makes and replaces its keys by itself, and a key stands nowhere else.");
            builder.Property(key => key.Name).HasMaxLength(200);
        }
    }
}
