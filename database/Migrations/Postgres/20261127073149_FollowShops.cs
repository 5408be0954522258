using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FollowShops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "AskedAbout",
                table: "ShopStep",
                type: "text",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<DateTime>(
                name: "GradesFrom",
                table: "Shoppers",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "GradesFromReason",
                table: "Shoppers",
                type: "character varying(300)",
                maxLength: 300,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "CloseTo",
                table: "Residents",
                type: "text",
                nullable: false,
                defaultValue: "");

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
                name: "AskedAbout",
                table: "ShopStep");

            migrationBuilder.DropColumn(
                name: "GradesFrom",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "GradesFromReason",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "CloseTo",
                table: "Residents");

            migrationBuilder.DropColumn(
                name: "Unreached",
                table: "ReleasedResults");
        }
    }
}
