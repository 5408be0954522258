using System.Text.Encodings.Web;
using System.Text.Json;
using Recognition.Domain.Pacesetter;
using Recognition.Domain.Time;

namespace Recognition.Web.Walkthrough;

/// <summary>
/// <c>walkthrough --out DIR</c>: the smoke test of an installation. It builds the demo city in a temporary database, runs one whole
/// quarter through the use cases and leaves every packet as HTML, PDF and JSON in DIR, with a summary.
/// </summary>
public static class WalkthroughCommand
{
    private const int Done = 0, Failed = 1, WrongInput = 2;

    private static readonly JsonSerializerOptions Json = new(JsonSerializerDefaults.Web) { WriteIndented = true, Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping };

    /// <param name="args">What follows the command's name.</param>
    /// <returns>0: all packets lie in DIR. 1: something failed, and <paramref name="stderr"/> says what. 2: wrong arguments.</returns>
    public static async Task<int> Run(string[] args, TextWriter stdout, TextWriter stderr, CancellationToken cancel = default)
    {
        if (args is not ["--out", { Length: > 0 } folder])
        {
            await stderr.WriteLineAsync("walkthrough takes a folder: walkthrough --out DIR");
            return WrongInput;
        }

        try
        {
            var into = Directory.CreateDirectory(folder);
            var packets = await Walked(stdout, into, cancel);
            await Summarize(packets, into, cancel);
            await stdout.WriteLineAsync($"Done. {packets.Count} packets lie in {into.FullName}; summary.txt says how each department stands.");
            return Done;
        }
        catch (Exception failure) when (failure is not OperationCanceledException)
        {
            await stderr.WriteLineAsync($"The walkthrough failed: {failure}");
            return Failed;
        }
    }

    private static async Task<IReadOnlyList<WalkPackets.Sealed>> Walked(TextWriter tell, DirectoryInfo into, CancellationToken cancel)
    {
        var quarter = new Quarter(new FiscalYear(2027), 2);
        await using var walk = await Walk.Begin(quarter, tell);
        await WalkAward.Run(walk, quarter.First, BallotMode.Recorded, cancel);
        await WalkShops.Run(walk, cancel);
        await WalkLeave.Run(walk, cancel);
        await WalkAward.Run(walk, quarter.First.AddMonths(2), BallotMode.Secret, cancel);
        await WalkReadings.Run(walk, cancel);
        return await WalkPackets.Run(walk, into, cancel);
    }

    private static async Task Summarize(IReadOnlyList<WalkPackets.Sealed> packets, DirectoryInfo into, CancellationToken cancel)
    {
        foreach (var packet in packets)
        {
            if (packet.Snapshot.Shops.Department.N == 0 || packet.Snapshot.Shops.City.N == 0) throw new InvalidOperationException($"The packet of {packet.Code} holds no shop.");
        }

        if (packets.Sum(p => p.Snapshot.Award.Awards.Count) < 1) throw new InvalidOperationException("No award stands in any packet.");
        if (packets.All(p => p.Snapshot.Hours.People == 0)) throw new InvalidOperationException("No charitable hours stand in any packet.");
        await File.WriteAllTextAsync(Path.Combine(into.FullName, "summary.txt"), string.Join("\n\n", packets.Select(p => $"{p.Snapshot.Department}\n{string.Join("\n", p.Snapshot.Summary)}\nPDF SHA-256 {p.PdfSha256}")) + "\n", cancel);
        await File.WriteAllTextAsync(Path.Combine(into.FullName, "summary.json"), JsonSerializer.Serialize(packets.Select(p => new
        {
            department = p.Code,
            p.Snapshot.Quarter,
            shops = p.Snapshot.Shops.Department.N,
            score = p.Snapshot.Shops.Department.Percent?.ToString(),
            measures = p.Snapshot.Measures.Count,
            awards = p.Snapshot.Award.Awards.Count,
            nominations = p.Snapshot.Award.Nominations,
            charitableHours = p.Snapshot.Hours.Hours,
            p.Snapshot.Summary,
            p.PdfSha256,
        }), Json), cancel);
    }
}
