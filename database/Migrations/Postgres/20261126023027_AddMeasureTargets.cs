using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class AddMeasureTargets : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.CreateTable(
                name: "MeasureTarget",
                columns: table => new
                {
                    MeasureId = table.Column<Guid>(type: "uuid", nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Value = table.Column<decimal>(type: "numeric", nullable: true)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_MeasureTarget", x => new { x.MeasureId, x.From });
                    table.ForeignKey(
                        name: "FK_MeasureTarget_Measures_MeasureId",
                        column: x => x.MeasureId,
                        principalTable: "Measures",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            // What was aimed at so far was so from each measure's first day on.
            migrationBuilder.Sql("""INSERT INTO "MeasureTarget" ("MeasureId", "From", "Value") SELECT "Id", "From", "Target" FROM "Measures" WHERE "Target" IS NOT NULL""");

            migrationBuilder.DropColumn(
                name: "Target",
                table: "Measures");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropTable(
                name: "MeasureTarget");

            migrationBuilder.AddColumn<decimal>(
                name: "Target",
                table: "Measures",
                type: "numeric",
                nullable: true);
        }
    }
}
