using System.Buffers;
using System.Data.Common;
using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Web.Platform.Audit;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Platform.Commands;

/// <summary><c>verify-audit [--anchor HASH]</c>: reads the whole audit trail and says whether it, and what was sealed, is as it was written.</summary>
internal static class VerifyAuditCommand
{
    private const int Whole = 0, Broken = 1, NotRun = 2;

    private const int MostLines = 100;

    /// <param name="args">What follows the command's name: the anchor, and settings such as the database's.</param>
    /// <returns>0: whole. 1: not as it was written, or the anchor is not in it. 2: the trail could not be read.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancel = default)
    {
        var place = "the settings";
        try
        {
            var builder = WebApplication.CreateBuilder(CommandLine.Settings(args));
            byte[]? anchor = null;
            if (builder.Configuration["anchor"] is { } text && !IsHash(text, out anchor)) return await Refuse(stderr, "The anchor is no hash: give the hexadecimal digits that an earlier check printed.");
            var database = DatabasePlace.Of(builder.Configuration);
            place = database.Place;
            // SQLite makes a file that is not there; a check must not leave an empty database behind a mistyped name.
            if (database.File is { } file && !File.Exists(file)) return await Refuse(stderr, $"There is no database at {file}. Name it by --Database:Connection \"Data Source=…\".");
            builder.Services.AddRecognitionDb(database.Provider, database.Connection);
            builder.Logging.ClearProviders();
            await using var services = builder.Services.BuildServiceProvider();
            await using var db = await services.GetRequiredService<IDbContextFactory<RecognitionDb>>().CreateDbContextAsync(cancel);
            var report = await new AuditCheck(db, AuditFeature.Seals()).Run(anchor, cancel);
            await stdout.WriteLineAsync($"Database: {place}");
            await Write(report, stdout);
            return report.Problems.Count == 0 ? Whole : Broken;
        }
        catch (Exception wrong) when (wrong is DbException or SettingWrong || DatabasePlace.IsUnreachable(wrong))
        {
            return await Refuse(stderr, $"The audit trail could not be read ({place}): {wrong.GetBaseException().Message}");
        }
    }

    private static async Task<int> Refuse(TextWriter stderr, string sentence)
    {
        await stderr.WriteLineAsync(sentence);
        return NotRun;
    }

    private static bool IsHash(string text, out byte[]? hash)
    {
        var bytes = new byte[SHA256.HashSizeInBytes];
        hash = bytes;
        return text.Length == 2 * bytes.Length && Convert.FromHexString(text, bytes, out _, out _) == OperationStatus.Done;
    }

    private static async Task Write(AuditCheck.Report report, TextWriter stdout)
    {
        foreach (var line in report.Problems.Take(MostLines)) await stdout.WriteLineAsync($"BROKEN  {line}");
        if (report.Problems.Count > MostLines) await stdout.WriteLineAsync($"BROKEN  …and {report.Problems.Count - MostLines} more");
        foreach (var line in report.Remarks.Take(MostLines)) await stdout.WriteLineAsync($"remark  {line}");
        await stdout.WriteLineAsync($"{report.Entries} entries read, {report.DisposedOf} values disposed of by retention.");
        await stdout.WriteLineAsync($"Head: {report.Head}. Keep it outside the portal, and give it to the next check as --anchor.");
        await stdout.WriteLineAsync(report.Problems.Count == 0 ? "The audit trail is whole." : $"The audit trail is broken in {report.Problems.Count} places.");
    }
}
