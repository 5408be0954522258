using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class FillPlans : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Channel",
                table: "RoundGaps",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Phone");

            migrationBuilder.AddColumn<Guid>(
                name: "FormVersionId",
                table: "RoundGaps",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "Missing",
                table: "RoundGaps",
                type: "integer",
                nullable: false,
                defaultValue: 1);

            // What was kept before tells in words alone what is missing: of each one at least, and the channel.
            migrationBuilder.Sql("""UPDATE "RoundGaps" SET "Channel" = 'InPerson' WHERE "PlainSentence" LIKE '%shop in person%' OR "PlainSentence" LIKE '%shops in person%'""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropColumn(
                name: "Channel",
                table: "RoundGaps");

            migrationBuilder.DropColumn(
                name: "FormVersionId",
                table: "RoundGaps");

            migrationBuilder.DropColumn(
                name: "Missing",
                table: "RoundGaps");
        }
    }
}
