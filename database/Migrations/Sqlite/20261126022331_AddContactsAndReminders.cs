using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddContactsAndReminders : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<bool>(
                name: "IsReminder",
                table: "ShopStep",
                type: "INTEGER",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<string>(
                name: "Names",
                table: "ShopBriefs",
                type: "TEXT",
                nullable: false,
                defaultValue: "[]");

            migrationBuilder.AddColumn<string>(
                name: "Address",
                table: "Departments",
                type: "TEXT",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Hours",
                table: "Departments",
                type: "TEXT",
                maxLength: 120,
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "IsReminder",
                table: "ShopStep");

            migrationBuilder.DropColumn(
                name: "Names",
                table: "ShopBriefs");

            migrationBuilder.DropColumn(
                name: "Address",
                table: "Departments");

            migrationBuilder.DropColumn(
                name: "Hours",
                table: "Departments");
        }
    }
}
