using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Metadata.Builders;
using Recognition.Database.Organization;
using Recognition.Database.Platform;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;

namespace Recognition.Database
{
    public abstract partial class RecognitionDb
    {
        public DbSet<Department> Departments => Set<Department>();

        public DbSet<Employee> Employees => Set<Employee>();

        public DbSet<Appointment> Appointments => Set<Appointment>();

        public DbSet<PersonnelUpload> PersonnelUploads => Set<PersonnelUpload>();

        public DbSet<Deputy> Deputies => Set<Deputy>();

        public DbSet<DepartmentLeft> DepartmentsLeft => Set<DepartmentLeft>();
    }
}

namespace Recognition.Database.Organization
{
    internal sealed class OrganizationTables : IEntityTypeConfiguration<Department>, IEntityTypeConfiguration<Division>,
        IEntityTypeConfiguration<Employee>, IEntityTypeConfiguration<Appointment>, IEntityTypeConfiguration<Deputy>, IEntityTypeConfiguration<PersonnelUpload>,
        IEntityTypeConfiguration<DepartmentLeft>
    {
        public void Configure(EntityTypeBuilder<Department> builder)
        {
            builder.Property(d => d.Code).HasMaxLength(Department.CodeLimit);
            builder.Property(d => d.Name).HasMaxLength(Department.NameLimit);
            builder.Property(d => d.Phone).HasMaxLength(Department.PhoneLimit);
            builder.Property(d => d.Address).HasMaxLength(Department.AddressLimit);
            builder.Property(d => d.Hours).HasMaxLength(Department.HoursLimit);
            builder.HasIndex(d => d.Code).IsUnique();
            builder.HasMany(d => d.Divisions).WithOne().HasForeignKey(d => d.DepartmentId);
        }

        public void Configure(EntityTypeBuilder<Division> builder) => builder.Property(d => d.Name).HasMaxLength(Department.NameLimit);

        public void Configure(EntityTypeBuilder<Employee> builder)
        {
            builder.Property(e => e.Number).HasMaxLength(Employee.NumberLimit);
            builder.Property(e => e.Name).HasMaxLength(Employee.NameLimit);
            builder.Property(e => e.Mail).HasMaxLength(Employee.MailLimit);
            builder.Property(e => e.Title).HasMaxLength(Employee.TitleLimit);
            builder.Property(e => e.WorkingTime).HasPrecision(5, 4).HasDefaultValue(Employee.FullTime);
            builder.Property(e => e.SignInKey).HasMaxLength(200).NotAudited("The provider's ids are no one else's business.");
            builder.HasIndex(e => e.Number).IsUnique();
            builder.HasIndex(e => e.SignInKey).IsUnique();
            builder.HasIndex(e => e.Name);
            builder.HasOne<Department>().WithMany().HasForeignKey(e => e.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Division>().WithMany().HasForeignKey(e => e.DivisionId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(e => e.SupervisorId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<Appointment> builder)
        {
            builder.HasOne<Employee>().WithMany().HasForeignKey(a => a.EmployeeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(a => a.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(a => new { a.Role, a.DepartmentId });
        }

        public void Configure(EntityTypeBuilder<Deputy> builder)
        {
            builder.HasOne<Employee>().WithMany().HasForeignKey(d => d.AbsentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Employee>().WithMany().HasForeignKey(d => d.StandInId).OnDelete(DeleteBehavior.Restrict);
        }

        public void Configure(EntityTypeBuilder<DepartmentLeft> builder)
        {
            builder.HasOne<Employee>().WithMany().HasForeignKey(l => l.EmployeeId).OnDelete(DeleteBehavior.Restrict);
            builder.HasOne<Department>().WithMany().HasForeignKey(l => l.DepartmentId).OnDelete(DeleteBehavior.Restrict);
            builder.HasIndex(l => l.LastDay);
        }

        public void Configure(EntityTypeBuilder<PersonnelUpload> builder)
        {
            builder.NotAudited("What is imported is in the trail; what is not never happened.");
            builder.Property(u => u.FileName).HasMaxLength(120);
            builder.Property(u => u.Outcome).HasMaxLength(500);
            builder.HasIndex(u => u.At);
        }
    }
}
