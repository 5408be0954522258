using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<EndedSession> EndedSessions => Set<EndedSession>();
    }
}

namespace Recognition.Database.Platform
{
    /// <summary>A session that its person ended by signing out. Its cookie, kept somewhere, opens nothing any more.</summary>
    public sealed class EndedSession
    {
        /// <summary>What the cookie bears.</summary>
        public required Guid Id { get; init; }

        public required DateTime At { get; init; }
    }

    internal sealed class EndedSessionTables : IEntityTypeConfiguration<EndedSession>
    {
        public void Configure(EntityTypeBuilder<EndedSession> builder) =>
            builder.NotAudited("Who signs out changes nothing that is the city's.");
    }
}
