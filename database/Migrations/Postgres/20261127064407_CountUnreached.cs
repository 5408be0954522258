using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class CountUnreached : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Unreached",
                table: "ReleasedResults",
                type: "text",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Unreached",
                table: "ReleasedResults");
        }
    }
}
