using System;
using Microsoft.EntityFrameworkCore.Migrations;

#nullable disable

namespace Recognition.Database.Migrations.Postgres
{
    /// <inheritdoc />
    public partial class DeepenShops : Migration
    {
        /// <inheritdoc />
        protected override void Up(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.AddColumn<string>(
                name: "Comments",
                table: "ShopStep",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Flags",
                table: "ShopStep",
                type: "character varying(200)",
                maxLength: 200,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Attempts",
                table: "Shops",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Comments",
                table: "Shops",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "DisposedAt",
                table: "Shops",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "FiguresSeal",
                table: "Shops",
                type: "character varying(64)",
                maxLength: 64,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsPinned",
                table: "Shops",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "PlannedAt",
                table: "Shops",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RepliesEndedAt",
                table: "Shops",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<DateOnly>(
                name: "RepliesUntil",
                table: "Shops",
                type: "date",
                nullable: true);

            migrationBuilder.AddColumn<byte[]>(
                name: "Sketch",
                table: "Shops",
                type: "bytea",
                maxLength: 256,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "Unreached",
                table: "Shops",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AlterColumn<Guid>(
                name: "EmployeeId",
                table: "Shoppers",
                type: "uuid",
                nullable: true,
                oldClrType: typeof(Guid),
                oldType: "uuid");

            migrationBuilder.AddColumn<Guid>(
                name: "ResidentId",
                table: "Shoppers",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "AccessNeeds",
                table: "Scenarios",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Difficulty",
                table: "Scenarios",
                type: "character varying(40)",
                maxLength: 40,
                nullable: false,
                defaultValue: "Medium");

            migrationBuilder.AddColumn<Guid>(
                name: "FirstId",
                table: "Scenarios",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Language",
                table: "Scenarios",
                type: "character varying(120)",
                maxLength: 120,
                nullable: true);

            migrationBuilder.AddColumn<DateTime>(
                name: "RetiredAt",
                table: "Scenarios",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "Version",
                table: "Scenarios",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"));

            migrationBuilder.AddColumn<DateTime>(
                name: "HeldAt",
                table: "Rounds",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<Guid>(
                name: "HeldBy",
                table: "Rounds",
                type: "uuid",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "HoldReason",
                table: "Rounds",
                type: "character varying(1000)",
                maxLength: 1000,
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsDraft",
                table: "Rounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<bool>(
                name: "WithoutReplies",
                table: "Rounds",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<int>(
                name: "AccessScored",
                table: "ReleasedResults",
                type: "integer",
                nullable: false,
                defaultValue: 0);

            migrationBuilder.AddColumn<string>(
                name: "AccessSum",
                table: "ReleasedResults",
                type: "text",
                nullable: false,
                defaultValue: "0");

            migrationBuilder.AddColumn<DateTime>(
                name: "RescoredAt",
                table: "ReleasedResults",
                type: "timestamp with time zone",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Sections",
                table: "ReleasedResults",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Spread",
                table: "ReleasedResults",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<string>(
                name: "Appointment",
                table: "OutgoingMails",
                type: "text",
                nullable: true);

            migrationBuilder.AddColumn<bool>(
                name: "IsSecret",
                table: "OutgoingMails",
                type: "boolean",
                nullable: false,
                defaultValue: false);

            migrationBuilder.AddColumn<DateTime>(
                name: "At",
                table: "FormsDone",
                type: "timestamp with time zone",
                nullable: false,
                defaultValue: new DateTime(1, 1, 1, 0, 0, 0, 0, DateTimeKind.Unspecified));

            migrationBuilder.AddColumn<TimeOnly>(
                name: "ClosesAt",
                table: "Departments",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.AddColumn<int>(
                name: "OpenDays",
                table: "Departments",
                type: "integer",
                nullable: true);

            migrationBuilder.AddColumn<TimeOnly>(
                name: "OpensAt",
                table: "Departments",
                type: "time without time zone",
                nullable: true);

            migrationBuilder.CreateTable(
                name: "Commendations",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: true),
                    Text = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Commendations", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Commendations_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Commendations_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "CriterionActions",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Quarter = table.Column<DateOnly>(type: "date", nullable: false),
                    FormVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "text", nullable: false),
                    Criterion = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    What = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    Who = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: false),
                    DueOn = table.Column<DateOnly>(type: "date", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneOn = table.Column<DateOnly>(type: "date", nullable: true),
                    DoneNote = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    DoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_CriterionActions", x => x.Id);
                    table.ForeignKey(
                        name: "FK_CriterionActions_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_CriterionActions_FormVersions_FormVersionId",
                        column: x => x.FormVersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "DeclinedOffers",
                columns: table => new
                {
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopperId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DeclinedOffers", x => new { x.ShopId, x.ShopperId });
                    table.ForeignKey(
                        name: "FK_DeclinedOffers_Shoppers_ShopperId",
                        column: x => x.ShopperId,
                        principalTable: "Shoppers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DeclinedOffers_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "DepartmentsLeft",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    LastDay = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_DepartmentsLeft", x => x.Id);
                    table.ForeignKey(
                        name: "FK_DepartmentsLeft_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_DepartmentsLeft_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "EarlierResult",
                columns: table => new
                {
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    FormVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Answers = table.Column<string>(type: "text", nullable: false),
                    Comments = table.Column<string>(type: "text", nullable: true),
                    Attempts = table.Column<string>(type: "text", nullable: true),
                    Percent = table.Column<string>(type: "text", nullable: true),
                    Failed = table.Column<bool>(type: "boolean", nullable: false),
                    Score = table.Column<string>(type: "text", nullable: false),
                    ScoredBy = table.Column<int>(type: "integer", nullable: true),
                    Seal = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    SealSalt = table.Column<string>(type: "character varying(32)", maxLength: 32, nullable: true),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_EarlierResult", x => new { x.ShopId, x.Number });
                    table.ForeignKey(
                        name: "FK_EarlierResult_FormVersions_FormVersionId",
                        column: x => x.FormVersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_EarlierResult_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "FormDrafts",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Definition = table.Column<string>(type: "text", nullable: false),
                    BasedOn = table.Column<Guid>(type: "uuid", nullable: true),
                    SavedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    SavedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_FormDrafts", x => x.Id);
                    table.ForeignKey(
                        name: "FK_FormDrafts_Employees_SavedBy",
                        column: x => x.SavedBy,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_FormDrafts_FormVersions_BasedOn",
                        column: x => x.BasedOn,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Narratives",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Text = table.Column<string>(type: "character varying(4000)", maxLength: 4000, nullable: true),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Narratives", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Narratives_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Narratives_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Objections",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    Capacity = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DecidedBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DecidedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Upheld = table.Column<bool>(type: "boolean", nullable: true),
                    Answer = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Objections", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Objections_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ReportGrades",
                columns: table => new
                {
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Content = table.Column<int>(type: "integer", nullable: false),
                    Instructions = table.Column<int>(type: "integer", nullable: false),
                    Writing = table.Column<int>(type: "integer", nullable: false),
                    Timeliness = table.Column<int>(type: "integer", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ReportGrades", x => x.ShopId);
                    table.ForeignKey(
                        name: "FK_ReportGrades_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Rescorings",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    RoundId = table.Column<Guid>(type: "uuid", nullable: false),
                    FromFormVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    ToFormVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    ProposedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    ProposedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    DoneBy = table.Column<Guid>(type: "uuid", nullable: true),
                    DoneAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    WithdrawnBy = table.Column<Guid>(type: "uuid", nullable: true),
                    WithdrawnAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Rescorings", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Rescorings_FormVersions_FromFormVersionId",
                        column: x => x.FromFormVersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rescorings_FormVersions_ToFormVersionId",
                        column: x => x.ToFormVersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Rescorings_Rounds_RoundId",
                        column: x => x.RoundId,
                        principalTable: "Rounds",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Residents",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Name = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Mail = table.Column<string>(type: "character varying(254)", maxLength: 254, nullable: false),
                    Phone = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: true),
                    Skills = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Languages = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Availability = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Capacity = table.Column<int>(type: "integer", nullable: false),
                    State = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    AppliedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Note = table.Column<string>(type: "character varying(500)", maxLength: 500, nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Residents", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShopCorrection",
                columns: table => new
                {
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Question = table.Column<string>(type: "character varying(100)", maxLength: 100, nullable: false),
                    Before = table.Column<string>(type: "text", nullable: false),
                    After = table.Column<string>(type: "text", nullable: false),
                    Reason = table.Column<string>(type: "character varying(1000)", maxLength: 1000, nullable: false),
                    By = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopCorrection", x => new { x.ShopId, x.Number });
                    table.ForeignKey(
                        name: "FK_ShopCorrection_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "ShopLinks",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopperId = table.Column<Guid>(type: "uuid", nullable: false),
                    SecretHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    IssuedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    OpensUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    RevokedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CodeHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: true),
                    CodeUntil = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    CodeTries = table.Column<int>(type: "integer", nullable: false),
                    CodesSent = table.Column<int>(type: "integer", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopLinks", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShopLinks_Shops_ShopId",
                        column: x => x.ShopId,
                        principalTable: "Shops",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShopperBars",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopperId = table.Column<Guid>(type: "uuid", nullable: false),
                    DepartmentId = table.Column<Guid>(type: "uuid", nullable: false),
                    Bar = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Reason = table.Column<string>(type: "character varying(300)", maxLength: 300, nullable: false),
                    From = table.Column<DateOnly>(type: "date", nullable: false),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopperBars", x => x.Id);
                    table.ForeignKey(
                        name: "FK_ShopperBars_Departments_DepartmentId",
                        column: x => x.DepartmentId,
                        principalTable: "Departments",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_ShopperBars_Shoppers_ShopperId",
                        column: x => x.ShopperId,
                        principalTable: "Shoppers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "ShopPhotos",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopId = table.Column<Guid>(type: "uuid", nullable: false),
                    Question = table.Column<string>(type: "character varying(60)", maxLength: 60, nullable: false),
                    Bytes = table.Column<byte[]>(type: "bytea", nullable: false),
                    Width = table.Column<int>(type: "integer", nullable: false),
                    Height = table.Column<int>(type: "integer", nullable: false),
                    Hash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
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

            migrationBuilder.CreateTable(
                name: "ShopQuizzes",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Definition = table.Column<string>(type: "text", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopQuizzes", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "StaffNotices",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    Title = table.Column<string>(type: "character varying(120)", maxLength: 120, nullable: false),
                    Text = table.Column<string>(type: "character varying(8000)", maxLength: 8000, nullable: false),
                    PublishedBy = table.Column<Guid>(type: "uuid", nullable: false),
                    PublishedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    SendingBy = table.Column<Guid>(type: "uuid", nullable: true),
                    SendingAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    SentAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: true),
                    Version = table.Column<Guid>(type: "uuid", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_StaffNotices", x => x.Id);
                });

            migrationBuilder.CreateTable(
                name: "ShopDevices",
                columns: table => new
                {
                    LinkId = table.Column<Guid>(type: "uuid", nullable: false),
                    Number = table.Column<int>(type: "integer", nullable: false),
                    TokenHash = table.Column<string>(type: "character varying(64)", maxLength: 64, nullable: false),
                    OpenedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false),
                    Until = table.Column<DateOnly>(type: "date", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_ShopDevices", x => new { x.LinkId, x.Number });
                    table.ForeignKey(
                        name: "FK_ShopDevices_ShopLinks_LinkId",
                        column: x => x.LinkId,
                        principalTable: "ShopLinks",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Cascade);
                });

            migrationBuilder.CreateTable(
                name: "Certifications",
                columns: table => new
                {
                    Id = table.Column<Guid>(type: "uuid", nullable: false),
                    ShopperId = table.Column<Guid>(type: "uuid", nullable: false),
                    Channel = table.Column<string>(type: "character varying(40)", maxLength: 40, nullable: false),
                    QuizId = table.Column<Guid>(type: "uuid", nullable: false),
                    FormVersionId = table.Column<Guid>(type: "uuid", nullable: false),
                    Right = table.Column<int>(type: "integer", nullable: false),
                    PassedAt = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Certifications", x => x.Id);
                    table.ForeignKey(
                        name: "FK_Certifications_FormVersions_FormVersionId",
                        column: x => x.FormVersionId,
                        principalTable: "FormVersions",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certifications_ShopQuizzes_QuizId",
                        column: x => x.QuizId,
                        principalTable: "ShopQuizzes",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Certifications_Shoppers_ShopperId",
                        column: x => x.ShopperId,
                        principalTable: "Shoppers",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "Acknowledgements",
                columns: table => new
                {
                    NoticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_Acknowledgements", x => new { x.NoticeId, x.EmployeeId });
                    table.ForeignKey(
                        name: "FK_Acknowledgements_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_Acknowledgements_StaffNotices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "StaffNotices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateTable(
                name: "NoticeLetters",
                columns: table => new
                {
                    NoticeId = table.Column<Guid>(type: "uuid", nullable: false),
                    EmployeeId = table.Column<Guid>(type: "uuid", nullable: false),
                    At = table.Column<DateTime>(type: "timestamp with time zone", nullable: false)
                },
                constraints: table =>
                {
                    table.PrimaryKey("PK_NoticeLetters", x => new { x.NoticeId, x.EmployeeId });
                    table.ForeignKey(
                        name: "FK_NoticeLetters_Employees_EmployeeId",
                        column: x => x.EmployeeId,
                        principalTable: "Employees",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                    table.ForeignKey(
                        name: "FK_NoticeLetters_StaffNotices_NoticeId",
                        column: x => x.NoticeId,
                        principalTable: "StaffNotices",
                        principalColumn: "Id",
                        onDelete: ReferentialAction.Restrict);
                });

            migrationBuilder.CreateIndex(
                name: "IX_Shoppers_ResidentId",
                table: "Shoppers",
                column: "ResidentId");

            migrationBuilder.CreateIndex(
                name: "IX_FormsDone_At",
                table: "FormsDone",
                column: "At");

            migrationBuilder.CreateIndex(
                name: "IX_AuditEntries_Deed",
                table: "AuditEntries",
                column: "Deed");

            migrationBuilder.CreateIndex(
                name: "IX_Acknowledgements_EmployeeId",
                table: "Acknowledgements",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_FormVersionId",
                table: "Certifications",
                column: "FormVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_QuizId",
                table: "Certifications",
                column: "QuizId");

            migrationBuilder.CreateIndex(
                name: "IX_Certifications_ShopperId_QuizId",
                table: "Certifications",
                columns: new[] { "ShopperId", "QuizId" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Commendations_DecidedAt",
                table: "Commendations",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Commendations_EmployeeId",
                table: "Commendations",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Commendations_ShopId",
                table: "Commendations",
                column: "ShopId",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_CriterionActions_DepartmentId_DoneOn",
                table: "CriterionActions",
                columns: new[] { "DepartmentId", "DoneOn" });

            migrationBuilder.CreateIndex(
                name: "IX_CriterionActions_FormVersionId",
                table: "CriterionActions",
                column: "FormVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_DeclinedOffers_ShopperId",
                table: "DeclinedOffers",
                column: "ShopperId");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentsLeft_DepartmentId",
                table: "DepartmentsLeft",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentsLeft_EmployeeId",
                table: "DepartmentsLeft",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_DepartmentsLeft_LastDay",
                table: "DepartmentsLeft",
                column: "LastDay");

            migrationBuilder.CreateIndex(
                name: "IX_EarlierResult_FormVersionId",
                table: "EarlierResult",
                column: "FormVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_BasedOn",
                table: "FormDrafts",
                column: "BasedOn");

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_Channel_Name",
                table: "FormDrafts",
                columns: new[] { "Channel", "Name" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_FormDrafts_SavedBy",
                table: "FormDrafts",
                column: "SavedBy");

            migrationBuilder.CreateIndex(
                name: "IX_Narratives_DepartmentId",
                table: "Narratives",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_Narratives_RoundId_DepartmentId_Number",
                table: "Narratives",
                columns: new[] { "RoundId", "DepartmentId", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_NoticeLetters_EmployeeId",
                table: "NoticeLetters",
                column: "EmployeeId");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_DecidedAt",
                table: "Objections",
                column: "DecidedAt");

            migrationBuilder.CreateIndex(
                name: "IX_Objections_ShopId_Question",
                table: "Objections",
                columns: new[] { "ShopId", "Question" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_Rescorings_FromFormVersionId",
                table: "Rescorings",
                column: "FromFormVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Rescorings_RoundId",
                table: "Rescorings",
                column: "RoundId");

            migrationBuilder.CreateIndex(
                name: "IX_Rescorings_ToFormVersionId",
                table: "Rescorings",
                column: "ToFormVersionId");

            migrationBuilder.CreateIndex(
                name: "IX_Residents_Mail",
                table: "Residents",
                column: "Mail");

            migrationBuilder.CreateIndex(
                name: "IX_ShopDevices_TokenHash",
                table: "ShopDevices",
                column: "TokenHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShopLinks_SecretHash",
                table: "ShopLinks",
                column: "SecretHash",
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_ShopLinks_ShopId",
                table: "ShopLinks",
                column: "ShopId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopperBars_DepartmentId",
                table: "ShopperBars",
                column: "DepartmentId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopperBars_ShopperId",
                table: "ShopperBars",
                column: "ShopperId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopPhotos_Hash",
                table: "ShopPhotos",
                column: "Hash");

            migrationBuilder.CreateIndex(
                name: "IX_ShopPhotos_ShopId",
                table: "ShopPhotos",
                column: "ShopId");

            migrationBuilder.CreateIndex(
                name: "IX_ShopQuizzes_Channel_Number",
                table: "ShopQuizzes",
                columns: new[] { "Channel", "Number" },
                unique: true);

            migrationBuilder.CreateIndex(
                name: "IX_StaffNotices_Number",
                table: "StaffNotices",
                column: "Number",
                unique: true);

            migrationBuilder.AddForeignKey(
                name: "FK_Shoppers_Residents_ResidentId",
                table: "Shoppers",
                column: "ResidentId",
                principalTable: "Residents",
                principalColumn: "Id",
                onDelete: ReferentialAction.Restrict);
        }

        /// <inheritdoc />
        protected override void Down(MigrationBuilder migrationBuilder)
        {
            migrationBuilder.DropForeignKey(
                name: "FK_Shoppers_Residents_ResidentId",
                table: "Shoppers");

            migrationBuilder.DropTable(
                name: "Acknowledgements");

            migrationBuilder.DropTable(
                name: "Certifications");

            migrationBuilder.DropTable(
                name: "Commendations");

            migrationBuilder.DropTable(
                name: "CriterionActions");

            migrationBuilder.DropTable(
                name: "DeclinedOffers");

            migrationBuilder.DropTable(
                name: "DepartmentsLeft");

            migrationBuilder.DropTable(
                name: "EarlierResult");

            migrationBuilder.DropTable(
                name: "FormDrafts");

            migrationBuilder.DropTable(
                name: "Narratives");

            migrationBuilder.DropTable(
                name: "NoticeLetters");

            migrationBuilder.DropTable(
                name: "Objections");

            migrationBuilder.DropTable(
                name: "ReportGrades");

            migrationBuilder.DropTable(
                name: "Rescorings");

            migrationBuilder.DropTable(
                name: "Residents");

            migrationBuilder.DropTable(
                name: "ShopCorrection");

            migrationBuilder.DropTable(
                name: "ShopDevices");

            migrationBuilder.DropTable(
                name: "ShopperBars");

            migrationBuilder.DropTable(
                name: "ShopPhotos");

            migrationBuilder.DropTable(
                name: "ShopQuizzes");

            migrationBuilder.DropTable(
                name: "StaffNotices");

            migrationBuilder.DropTable(
                name: "ShopLinks");

            migrationBuilder.DropIndex(
                name: "IX_Shoppers_ResidentId",
                table: "Shoppers");

            migrationBuilder.DropIndex(
                name: "IX_FormsDone_At",
                table: "FormsDone");

            migrationBuilder.DropIndex(
                name: "IX_AuditEntries_Deed",
                table: "AuditEntries");

            migrationBuilder.DropColumn(
                name: "Comments",
                table: "ShopStep");

            migrationBuilder.DropColumn(
                name: "Flags",
                table: "ShopStep");

            migrationBuilder.DropColumn(
                name: "Attempts",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "Comments",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "DisposedAt",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "FiguresSeal",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "IsPinned",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "PlannedAt",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "RepliesEndedAt",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "RepliesUntil",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "Sketch",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "Unreached",
                table: "Shops");

            migrationBuilder.DropColumn(
                name: "ResidentId",
                table: "Shoppers");

            migrationBuilder.DropColumn(
                name: "AccessNeeds",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "Difficulty",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "FirstId",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "Language",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "RetiredAt",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "Version",
                table: "Scenarios");

            migrationBuilder.DropColumn(
                name: "HeldAt",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "HeldBy",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "HoldReason",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "IsDraft",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "WithoutReplies",
                table: "Rounds");

            migrationBuilder.DropColumn(
                name: "AccessScored",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "AccessSum",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "RescoredAt",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "Sections",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "Spread",
                table: "ReleasedResults");

            migrationBuilder.DropColumn(
                name: "Appointment",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "IsSecret",
                table: "OutgoingMails");

            migrationBuilder.DropColumn(
                name: "At",
                table: "FormsDone");

            migrationBuilder.DropColumn(
                name: "ClosesAt",
                table: "Departments");

            migrationBuilder.DropColumn(
                name: "OpenDays",
                table: "Departments");

            migrationBuilder.DropColumn(
                name: "OpensAt",
                table: "Departments");

            migrationBuilder.AlterColumn<Guid>(
                name: "EmployeeId",
                table: "Shoppers",
                type: "uuid",
                nullable: false,
                defaultValue: new Guid("00000000-0000-0000-0000-000000000000"),
                oldClrType: typeof(Guid),
                oldType: "uuid",
                oldNullable: true);
        }
    }
}
