using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Sqlite
{
    /// <inheritdoc />
    public partial class MailLog : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "KnownTo",
                table: "OutgoingMails",
                type: "TEXT",
                maxLength: 40,
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "ReaderId",
                table: "OutgoingMails",
                type: "TEXT",
                nullable: true);

            migrationBuilder.CreateIndex(
                name: "IX_OutgoingMails_At",
                table: "OutgoingMails",
                column: "At");
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropIndex(
                name: "IX_OutgoingMails_At",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "KnownTo",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "ReaderId",
                table: "OutgoingMails");
        }
    }
}
