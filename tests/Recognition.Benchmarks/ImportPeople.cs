using System.Diagnostics;
using System.Text;
using Recognition.Domain.Time;
using Recognition.Web.Demo;
using Recognition.Web.Organization;
using Recognition.Web.Walkthrough;

namespace Recognition.Benchmarks;

/// <summary>10,000 employees from the file to the audit trail on SQLite: all new, all the same, and all changed; and what memory is left held.</summary>
internal static class ImportPeople
{
    private const int People = 10_000;

    public static void Run() => Measure().GetAwaiter().GetResult();

    private static async Task Measure()
    {
        await using var walk = await Walk.Begin(new Quarter(new FiscalYear(2027), 2), TextWriter.Null);
        await Import(walk, "to compile the queries", 100, "Trainee");
        await Import(walk, "new", People, "Clerk");
        await Import(walk, "unchanged", People, "Clerk");
        await Import(walk, "changed", People, "Chief Clerk");
    }

    private static async Task Import(Walk walk, string what, int people, string title)
    {
        var (id, by, content) = (Guid.NewGuid(), DemoCast.Id("1001"), File(people, title));
        var (held, used) = (GC.GetTotalMemory(forceFullCollection: true), Environment.CpuUsage.TotalTime);
        var clock = Stopwatch.StartNew();
        await walk.As(by, async (UploadPersonnelFile upload) =>
        {
            await upload.Run(new() { Id = id, FileName = "people.csv", Content = content }, CancellationToken.None);
            return true;
        });
        var shown = await walk.As(by, (PersonnelPreview preview) => preview.Read(id, CancellationToken.None));
        if (!shown.Plan.ChangesNothing) await walk.As(by, (ImportPersonnel import) => import.Run(new() { Id = id, Fingerprint = shown.Fingerprint }, CancellationToken.None));
        var (took, processor, lines) = (clock.Elapsed, Environment.CpuUsage.TotalTime - used, shown.Plan.Unchanged + shown.Plan.New.Count + shown.Plan.Changes.Count);
        shown = null;
        Console.WriteLine($"import: {lines:N0} employees {what}: {took.TotalSeconds:0.00} s (aim 5 s), {processor.TotalSeconds:0.00} s of it the processor's; {(GC.GetTotalMemory(forceFullCollection: true) - held) / 1e6:0.0} MB held afterwards");
    }

    private static byte[] File(int people, string title)
    {
        var text = new StringBuilder("Number,Name,Mail,Title,Department,Division,Supervisor number,Started on,Left on\n");
        for (var i = 0; i < people; i++) text.Append(System.Globalization.CultureInfo.InvariantCulture, $"{70000 + i},Person Number {i},person.{i}@city.example,{title},FIRE,,{(i == 0 ? "" : $"{70000 + (i / 8)}")},2020-05-01,\n");
        return Encoding.UTF8.GetBytes(text.ToString());
    }
}
