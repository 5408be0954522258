using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class ExtendShops : Migration
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

            migrationBuilder.AddColumn<string>(
                name: "Outside",
                table: "ReleasedResults",
                type: "TEXT",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RemindedAt",
                table: "NoticeLetters",
                type: "TEXT",
                nullable: true);

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

            migrationBuilder.CreateTable(
                name: "ShopEvidence",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    ShopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    Kind = table.Column<string>(type: "TEXT", maxLength: 40, nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Seconds = table.Column<int>(type: "INTEGER", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopEvidence", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShopEvidence_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShopDevices_PlaceHash",
                table: "ShopDevices",
                column: "PlaceHash");

            migrationBuilder.CreateIndex(
                name: "IX_RoundGaps_DepartmentId",
                table: "RoundGaps",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopEvidence_Hash",
                table: "ShopEvidence",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ShopEvidence_ShopId",
                table: "ShopEvidence",
                column: "ShopId");

            // The pictures that are there stay.
            migrationBuilder.Sql("""
                INSERT INTO "ShopEvidence" ("Id", "ShopId", "Question", "Kind", "Bytes", "Width", "Height", "Seconds", "Hash", "At")
                SELECT "Id", "ShopId", "Question", 'Photo', "Bytes", "Width", "Height", 0, "Hash", "At" FROM "ShopPhotos"
                """);

            migrationBuilder.DropTable(
                name: "ShopPhotos");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "RoundGaps");

            migrationBuilder.DropTable(
                name: "ShopEvidence");

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

            migrationBuilder.DropColumn(
                name: "Outside",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "RemindedAt",
                table: "NoticeLetters");

            migrationBuilder.CreateTable(
                name: "ShopPhotos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "TEXT", nullable: false),
                    At = table.Column<DateTime>(type: "TEXT", nullable: false),
                    Bytes = table.Column<byte[]>(type: "BLOB", nullable: false),
                    Hash = table.Column<string>(type: "TEXT", maxLength: 64, nullable: false),
                    Height = table.Column<int>(type: "INTEGER", nullable: false),
                    Question = table.Column<string>(type: "TEXT", maxLength: 60, nullable: false),
                    ShopId = table.Column<Guid>(type: "TEXT", nullable: false),
                    Width = table.Column<int>(type: "INTEGER", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopPhotos", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShopPhotos_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_ShopPhotos_Hash",
                table: "ShopPhotos",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ShopPhotos_ShopId",
                table: "ShopPhotos",
                column: "ShopId");
        }
    }
}
