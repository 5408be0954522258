using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AddRoundRunBy : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<Guid>(
                name: "RunByDepartmentId",
                table: "Rounds",
                type: "TEXT",
                nullable: true);

            // What the setting said when each round was scheduled; "HR" is its default.
            migrationBuilder.Sql("""
                UPDATE "Rounds" SET "RunByDepartmentId" = (SELECT "Id" FROM "Departments" WHERE "Code" = COALESCE(
                    (SELECT "Value" FROM "Settings" WHERE "Key" = 'shops.department' AND "From" <= "Rounds"."ScheduledAt" ORDER BY "From" DESC LIMIT 1), 'HR'))
                """);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "RunByDepartmentId",
                table: "Rounds");
        }
    }
}
