using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.Organization;
using Recognition.Domain.ReviewPackets;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<ReviewPacket> ReviewPackets => Set<ReviewPacket>();

        public DbSet<PacketFile> PacketFiles => Set<PacketFile>();
    }
}

namespace Recognition.Database.ReviewPackets
{
    internal sealed class ReviewPacketsTables : IEntityTypeConfiguration<ReviewPacket>, IEntityTypeConfiguration<PacketComment>,
        IEntityTypeConfiguration<PacketErratum>, IEntityTypeConfiguration<PacketFile>
    {
        public void Configure(EntityTypeBuilder<ReviewPacket> builder)
        {
            builder.Property(p => p.Snapshot).NotAudited("Its figures stand in the features' own tables; when they were taken is in the trail.");
            builder.HasIndex(p => new { p.Quarter, p.DepartmentId }).IsUnique();
            builder.HasIndex(p => p.DepartmentId);
            builder.HasOne<Department>().WithMany().HasForeignKey(p => p.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(p => p.Comments).WithOne().HasForeignKey(c => c.PacketId);
            builder.HasMany(p => p.Errata).WithOne().HasForeignKey(e => e.PacketId);
        }

        public void Configure(EntityTypeBuilder<PacketComment> builder)
        {
            builder.Property(c => c.Text).HasMaxLength(PacketComment.TextLimit);
            builder.Property(c => c.ByName).HasMaxLength(PacketComment.NameLimit);
        }

        public void Configure(EntityTypeBuilder<PacketErratum> builder)
        {
            builder.Property(e => e.Text).HasMaxLength(PacketComment.TextLimit);
            builder.Property(e => e.ByName).HasMaxLength(PacketComment.NameLimit);
        }

        public void Configure(EntityTypeBuilder<PacketFile> builder)
        {
            builder.NotAudited("The packet's row holds the hashes of both files, and that is in the trail.").HasKey(f => f.PacketId);
            builder.HasOne<ReviewPacket>().WithOne().HasForeignKey<PacketFile>(f => f.PacketId).OnDelete(DeleteBehavior.Restrict);
        }
    }
}
