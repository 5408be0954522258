using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TieShoppers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<int>(
                name: "Capacity",
                table: "Shoppers",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "PersonId",
                table: "Shoppers",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            // Residents who applied again with the same address, and were taken in again, are one person from now on.
            migrationBuilder.Sql("""
                UPDATE "Shoppers" SET "PersonId" = COALESCE("EmployeeId", (
                    SELECT earlier."ResidentId" FROM "Shoppers" AS earlier
                    JOIN "Residents" AS resident ON resident."Id" = earlier."ResidentId"
                    JOIN "Residents" AS own ON own."Mail" = resident."Mail"
                    WHERE own."Id" = "Shoppers"."ResidentId" ORDER BY earlier."From", earlier."Id" LIMIT 1))
                """);

            migrationBuilder.AddColumn<string>(
                name: "Times",
                table: "Residents",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateIndex(
                name: "IX_Shoppers_PersonId",
                table: "Shoppers",
                column: "PersonId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_Shoppers_PersonId",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "Capacity",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "PersonId",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "Times",
                table: "Residents");
        }
    }
}
