using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class TellShoppersApart : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "ReleasedResults",
                type: "TEXT",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Outside",
                table: "ReleasedResults");
        }
    }
}
