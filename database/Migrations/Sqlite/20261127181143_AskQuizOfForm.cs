using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class AskQuizOfForm : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ShopQuizzes_Channel_Number",
                table: "ShopQuizzes");

            migrationBuilder.AddColumn<string>(
                name: "FormName",
                table: "ShopQuizzes",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            migrationBuilder.AddColumn<string>(
                name: "FormName",
                table: "Certifications",
                type: "TEXT",
                maxLength: 120,
                nullable: false,
                defaultValue: "");

            // So far a quiz stood before all shops of its channel. It becomes that of the form that was published first, and each other form of the
            // channel gets a copy of the newest one with everybody's certification on it: who may make which shop today may do so tomorrow, and nobody more.
            // A quiz before shops for which there is no form at all was never passed by anybody, and goes.
            // A copied certification names the form's newest version; when it was passed, and how many answers were right, stay as they were.
            migrationBuilder.Sql("""
                DELETE FROM "ShopQuizzes" WHERE NOT EXISTS (SELECT 1 FROM "FormVersions" AS form WHERE form."Channel" = "ShopQuizzes"."Channel")
                """);
            migrationBuilder.Sql("""
                UPDATE "ShopQuizzes" SET "FormName" = (SELECT form."Name" FROM "FormVersions" AS form WHERE form."Channel" = "ShopQuizzes"."Channel" ORDER BY form."Number" LIMIT 1)
                """);
            migrationBuilder.Sql("""
                UPDATE "Certifications" SET "FormName" = (SELECT quiz."FormName" FROM "ShopQuizzes" AS quiz WHERE quiz."Id" = "Certifications"."QuizId")
                """);
            migrationBuilder.Sql("""
                INSERT INTO "ShopQuizzes" ("Id", "Channel", "FormName", "Number", "Definition", "PublishedAt")
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))), quiz."Channel", form."Name", quiz."Number", quiz."Definition", quiz."PublishedAt" FROM "ShopQuizzes" AS quiz
                JOIN (SELECT DISTINCT "Channel", "Name" FROM "FormVersions") AS form ON form."Channel" = quiz."Channel" AND form."Name" <> quiz."FormName"
                WHERE NOT EXISTS (SELECT 1 FROM "ShopQuizzes" AS newer WHERE newer."Channel" = quiz."Channel" AND newer."Number" > quiz."Number")
                """);
            migrationBuilder.Sql("""
                INSERT INTO "Certifications" ("Id", "ShopperId", "Channel", "FormName", "QuizId", "FormVersionId", "Right", "PassedAt")
                SELECT upper(hex(randomblob(4)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(2)) || '-' || hex(randomblob(6))), passed."ShopperId", passed."Channel", copy."FormName", copy."Id",
                    (SELECT form."Id" FROM "FormVersions" AS form WHERE form."Channel" = copy."Channel" AND form."Name" = copy."FormName" ORDER BY form."Number" DESC LIMIT 1), passed."Right", passed."PassedAt"
                FROM "Certifications" AS passed
                JOIN "ShopQuizzes" AS quiz ON quiz."Id" = passed."QuizId"
                JOIN "ShopQuizzes" AS copy ON copy."Channel" = quiz."Channel" AND copy."Number" = quiz."Number" AND copy."FormName" <> quiz."FormName"
                """);

            migrationBuilder.CreateIndex(
                name: "IX_ShopQuizzes_Channel_FormName_Number",
                table: "ShopQuizzes",
                columns: new[] { "Channel", "FormName", "Number" },
                unique: true);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_ShopQuizzes_Channel_FormName_Number",
                table: "ShopQuizzes");

            migrationBuilder.DropColumn(
                name: "FormName",
                table: "ShopQuizzes");

            migrationBuilder.DropColumn(
                name: "FormName",
                table: "Certifications");

            migrationBuilder.CreateIndex(
                name: "IX_ShopQuizzes_Channel_Number",
                table: "ShopQuizzes",
                columns: new[] { "Channel", "Number" },
                unique: true);
        }
    }
}
