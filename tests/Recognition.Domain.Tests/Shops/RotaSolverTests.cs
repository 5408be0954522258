using System.Diagnostics;
using System.Globalization;
using System.Text;

namespace Recognition.Domain.Tests.Shops;

/// <summary>Two hundred generated cities, each drawn by the rota and as linear programmes by GLPK, level by level: the same coverage, residents, fairness and rotation.</summary>
public sealed class RotaSolverTests
{
    private const int Cities = 200;

    [Fact]
    public async Task An_independent_solver_finds_no_better_rota_in_two_hundred_cities()
    {
        var solver = Environment.GetEnvironmentVariable("PATH")?.Split(Path.PathSeparator).Select(folder => Path.Combine(folder, "glpsol")).FirstOrDefault(File.Exists);
        Assert.SkipWhen(solver is null, "No glpsol was found; ./test installs it with glpk-utils.");
        var chance = new Random(2026);
        var cities = Enumerable.Range(0, Cities).Select(number => new SolvedCity(number, chance)).ToList();
        Assert.All(cities, city => Assert.True(city.Draw.IsProven));
        Assert.Contains(cities, city => city.Draw.Gaps.Count > 0);
        Assert.Contains(cities, city => city.Levels[2] > 0);
        // Once a level is the same in sum and no city can be better than its optimum, it is the same in each; the next level is then asked under it.
        for (var level = 0; level < cities[0].Levels.Count; level++)
            Assert.Equal(cities.Sum(city => city.Levels[level]), await Optimum(solver!, cities, level));
    }

    private static async Task<long> Optimum(string solver, List<SolvedCity> cities, int level)
    {
        var folder = Directory.CreateTempSubdirectory("rota-");
        try
        {
            var (programme, solution) = (Path.Combine(folder.FullName, "rota.lp"), Path.Combine(folder.FullName, "rota.sol"));
            var text = new StringBuilder(level == 0 ? "Maximize\n" : "Minimize\n").Append(" goal:");
            foreach (var city in cities) city.Goal(text, level);
            text.Append("\nSubject To\n");
            foreach (var city in cities) city.Rules(text, level);
            text.Append("Bounds\n");
            foreach (var city in cities) city.Bounds(text);
            await File.WriteAllTextAsync(programme, text.Append("End\n").ToString(), TestContext.Current.CancellationToken);
            using var run = Process.Start(new ProcessStartInfo(solver, ["--lp", programme, "-w", solution]) { RedirectStandardOutput = true })!;
            var said = await run.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
            await run.WaitForExitAsync(TestContext.Current.CancellationToken);
            Assert.True(File.Exists(solution), said);
            // s bas ROWS COLUMNS f f OBJECTIVE
            var line = (await File.ReadAllLinesAsync(solution, TestContext.Current.CancellationToken)).Single(line => line.StartsWith("s bas ", StringComparison.Ordinal)).Split(' ', StringSplitOptions.RemoveEmptyEntries);
            Assert.Equal(("f", "f"), (line[4], line[5]));
            return (long)Math.Round(double.Parse(line[6], CultureInfo.InvariantCulture));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }
}
