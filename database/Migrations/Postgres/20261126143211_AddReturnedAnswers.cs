using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddReturnedAnswers : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Answers",
                table: "ShopStep",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "PerformedAt",
                table: "ShopStep",
                type: "timestamp with time zone",
                nullable: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Answers",
                table: "ShopStep");

            migrationBuilder.DropColumn(
                name: "PerformedAt",
                table: "ShopStep");
        }
    }
}
