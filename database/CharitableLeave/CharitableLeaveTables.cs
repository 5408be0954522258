using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Platform;
using Recognition.Domain.CharitableLeave;
using Recognition.Domain.Organization;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<LeaveOrganization> LeaveOrganizations => Set<LeaveOrganization>();

        public DbSet<LeaveRequest> LeaveRequests => Set<LeaveRequest>();
    }
}

namespace Recognition.Database.CharitableLeave
{
    internal sealed class CharitableLeaveTables : IEntityTypeConfiguration<LeaveOrganization>, IEntityTypeConfiguration<LeaveListing>,
        IEntityTypeConfiguration<LeaveRequest>, IEntityTypeConfiguration<LeaveLine>
    {
        private const string Theirs = "Whom an employee serves, and why a request was declined, is for those alone whom the programme names (4.9).";

        public void Configure(EntityTypeBuilder<LeaveOrganization> builder)
        {
            builder.Property(o => o.Name).HasMaxLength(LeaveOrganization.NameLimit);
            builder.HasIndex(o => o.Name).IsUnique();
            builder.HasMany(o => o.Listings).WithOne().HasForeignKey(l => l.OrganizationId);
        }

        public void Configure(EntityTypeBuilder<LeaveListing> builder) => builder.HasKey(l => l.Id);

        public void Configure(EntityTypeBuilder<LeaveRequest> builder)
        {
            builder.Ignore(r => r.Entries);
            builder.Property(r => r.DeclinedBecause).HasMaxLength(LeaveRequest.ReasonLimit).NotAudited(Theirs);
            builder.HasOne<Employee>().WithMany().HasForeignKey(r => r.EmployeeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasMany(r => r.Lines).WithOne().HasForeignKey(l => l.RequestId);
            builder.HasIndex(r => r.State);
        }

        public void Configure(EntityTypeBuilder<LeaveLine> builder)
        {
            // Quarter hours are kept as hours with two places, which both databases compare and sum exactly.
            builder.Property(l => l.Asked).HasConversion(hours => hours.Value, value => new Hours(value)).HasPrecision(6, 2);
            builder.Property(l => l.Verified).HasConversion(hours => hours!.Value.Value, value => new Hours(value)).HasPrecision(6, 2);
            builder.Property(l => l.OrganizationId).NotAudited(Theirs);
            builder.HasOne<LeaveOrganization>().WithMany().HasForeignKey(l => l.OrganizationId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(l => l.Date);
        }
    }
}
