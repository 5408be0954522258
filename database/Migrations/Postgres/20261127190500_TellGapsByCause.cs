using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class TellGapsByCause : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Sentence",
                table: "RoundGaps",
                newName: "Cause");

            migrationBuilder.RenameColumn(
                name: "PlainSentence",
                table: "RoundGaps",
                newName: "PlainCause");

            // What was kept before begins with the department and the number of that day: both are said when it is shown.
            migrationBuilder.Sql("""UPDATE "RoundGaps" SET "Cause" = substr("Cause", strpos("Cause", ' cannot be made. ') + length(' cannot be made. ')) WHERE "Cause" LIKE '% cannot be made. %'""");
            migrationBuilder.Sql("""UPDATE "RoundGaps" SET "PlainCause" = substr("PlainCause", strpos("PlainCause", ' cannot be made. ') + length(' cannot be made. ')) WHERE "PlainCause" LIKE '% cannot be made. %'""");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.RenameColumn(
                name: "Cause",
                table: "RoundGaps",
                newName: "Sentence");

            migrationBuilder.RenameColumn(
                name: "PlainCause",
                table: "RoundGaps",
                newName: "PlainSentence");
        }
    }
}
