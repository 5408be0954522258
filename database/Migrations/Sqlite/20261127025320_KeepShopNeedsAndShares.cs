using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class KeepShopNeedsAndShares : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Meets",
                table: "Shoppers",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "PlaceHash",
                table: "ShopDevices",
                type: "TEXT",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Needs",
                table: "Scenarios",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<int>(
                name: "OutsideByPhone",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<int>(
                name: "OutsideInPerson",
                table: "Rounds",
                type: "INTEGER",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "Meets",
                table: "Residents",
                type: "TEXT",
                nullable: false,
                defaultValue: "");

            migrationBuilder.CreateTable(
                name: "RoundGaps",
                columns: table => new
                {
                    RoundId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Number = table.Column<int>(type: "INTEGER", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Sentence = table.Column<string>(type: "TEXT", nullable: true),
                    PlainSentence = table.Column<string>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_RoundGaps", x => new { x.RoundId, x.Number });
                    table.ForeignKey(
                        name: "FK_RoundGaps_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_RoundGaps_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShopDevices_PlaceHash",
                table: "ShopDevices",
                column: "PlaceHash");

            migrationBuilder.CreateIndex(
                name: "IX_RoundGaps_DepartmentId",
                table: "RoundGaps",
                column: "DepartmentId");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoundGaps");

            migrationBuilder.DropIndex(
                name: "IX_ShopDevices_PlaceHash",
                table: "ShopDevices");

            migrationBuilder.DropColumn(
                name: "Meets",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "PlaceHash",
                table: "ShopDevices");

            migrationBuilder.DropColumn(
                name: "Needs",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "OutsideByPhone",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "OutsideInPerson",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "Meets",
                table: "Residents");
        }
    }
}
