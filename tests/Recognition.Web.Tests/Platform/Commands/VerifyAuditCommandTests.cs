using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Commands;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Tests.Platform.Commands;

public sealed class VerifyAuditCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task It_prints_the_head_and_answers_0_for_a_whole_trail_and_1_for_a_broken_one(City city)
    {
        await city.As<Entry>(Cast.Hr, async entry =>
        {
            await using var work = await entry.Write(new object(), Permission.ManageSettings, Cancel);
            work.Db.Add(new Department(Guid.NewGuid(), "PARKS", "Parks"));
            await work.Commit(Cancel);
        });
        var (code, text) = await Run(city);
        Assert.Equal(0, code);
        await using var db = city.Db();
        var head = Convert.ToHexStringLower((await db.AuditHeads.SingleAsync(Cancel)).Hash);
        Assert.Contains(head, text, StringComparison.Ordinal);
        Assert.Equal(0, (await Run(city, "--anchor", head)).Code);
        Assert.Equal(1, (await Run(city, "--anchor", new string('a', 64))).Code);
        await db.AuditValues.ExecuteUpdateAsync(set => set.SetProperty(v => v.Text, "x"), Cancel);
        (code, text) = await Run(city);
        Assert.Equal(1, code);
        Assert.Contains("BROKEN  Entry 1: value 0 (Actor) was changed.", text, StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task An_anchor_that_is_no_hash_is_said(City city) => Assert.Equal(2, (await Run(city, "--anchor", "zebra")).Code);

    [Fact]
    public async Task A_mistyped_file_is_named_and_not_made()
    {
        var file = Path.Combine(Path.GetTempPath(), $"{Guid.NewGuid():N}.db");
        using var text = new StringWriter();
        Assert.Equal(2, await VerifyAuditCommand.Run(["--Database:Connection", $"Data Source={file}"], text, text, Cancel));
        Assert.StartsWith($"There is no database at {file}.", text.ToString(), StringComparison.Ordinal);
        Assert.False(File.Exists(file));
    }

    [Theory, BothDatabases]
    public async Task A_head_that_was_taken_away_is_a_broken_trail_and_no_crash(City city)
    {
        await using (var db = city.Db()) await db.AuditHeads.ExecuteDeleteAsync(Cancel);
        var (code, text) = await Run(city);
        Assert.Equal(1, code);
        Assert.Contains("BROKEN  The trail has no head", text, StringComparison.Ordinal);
    }

    private static async Task<(int Code, string Text)> Run(City city, params string[] args)
    {
        using var text = new StringWriter();
        var code = await VerifyAuditCommand.Run([.. args, .. city.Settings.SelectMany(pair => (string[])[$"--{pair.Key}", pair.Value!])], text, text, Cancel);
        return (code, text.ToString());
    }
}
