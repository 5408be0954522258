using System.Diagnostics;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Recognition.Database;
using Recognition.Domain.Indicators;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Pdf;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Walkthrough;

namespace Recognition.Benchmarks;

/// <summary>
/// The packets of 20 departments on SQLite: their snapshots after one year of history and after ten, and their PDFs beside as many
/// plain pages of the same words, printed by the same Chromium one document after the other.
/// </summary>
internal static class AssembleAndPrint
{
    private const int Departments = 20;
    private const int Questions = 30;
    private const int Times = 5;

    private static readonly Quarter Quarter = new(new FiscalYear(2027), 2);

    public static void Run() => Measure().GetAwaiter().GetResult();

    private static async Task Measure()
    {
        var year = await Snapshots(years: 1, print: false);
        var decade = await Snapshots(years: 10, print: true);
        Console.WriteLine($"packets: {Departments} snapshots {year:0.00} s after one year, {decade:0.00} s after ten (aim 2 s); ten times the history costs {decade / year:0.00} times (aim 1.2)");
    }

    private static async Task<double> Snapshots(int years, bool print)
    {
        await using var walk = await Walk.Begin(Quarter.Next, TextWriter.Null);
        await using (var db = walk.Db()) await Fill(db, years);
        await Assemble(walk, Quarter.Previous); // compiles the queries
        var best = double.MaxValue;
        for (var i = 0; i < Times; i++)
        {
            var clock = Stopwatch.StartNew();
            await Assemble(walk, Quarter);
            best = Math.Min(best, clock.Elapsed.TotalSeconds);
            if (i < Times - 1) await Forget(walk);
        }

        if (print) await Print(walk);
        return best;
    }

    private static Task<AssemblePackets.Outcome> Assemble(Walk walk, Quarter quarter) =>
        walk.As(DemoCast.Id("1001"), (AssemblePackets assemble) => assemble.Run(new() { Quarter = quarter.Address }, CancellationToken.None));

    private static async Task Forget(Walk walk)
    {
        await using var db = walk.Db();
        await db.ReviewPackets.Where(p => p.Quarter == Quarter).ExecuteDeleteAsync();
    }

    private static async Task Print(Walk walk)
    {
        await using var db = walk.Db();
        var printer = walk.Services.GetRequiredService<PdfPrinter>();
        var zone = (await walk.City()).Zone;
        var documents = new List<Domain.ReviewPackets.PacketDocument>();
        foreach (var packet in await db.ReviewPackets.AsNoTracking().Include(p => p.Comments).Where(p => p.Quarter == Quarter).ToListAsync()) documents.Add(await PacketDocuments.Of(db, packet, default));
        var pages = Pages(await PacketPdf.Print(printer, documents[0], zone, default)); // starts Chromium too
        var plain = new List<string>();
        foreach (var document in documents) plain.Add(PlainPages.Of(await PacketPdf.Html(printer, document, zone), pages));
        var plainPages = Pages(await printer.Print(plain[0], default));

        var (packets, plainly) = (double.MaxValue, double.MaxValue);
        for (var i = 0; i < Times; i++)
        {
            packets = Math.Min(packets, await Took(documents, document => PacketPdf.Print(printer, document, zone, default)));
            plainly = Math.Min(plainly, await Took(plain, html => printer.Print(html, default)));
        }

        Console.WriteLine($"packets: {documents.Count} PDFs of {pages} pages {packets:0.00} s; their words as headings and paragraphs alone on {plainPages} pages each, tagged, in the same Chromium {plainly:0.00} s: {packets / plainly:0.00} times (aim 1.3)");
    }

    private static async Task<double> Took<T>(List<T> documents, Func<T, Task<byte[]>> print)
    {
        var clock = Stopwatch.StartNew();
        foreach (var document in documents) await print(document);
        return clock.Elapsed.TotalSeconds;
    }

    private static int Pages(byte[] pdf) => Encoding.Latin1.GetString(pdf).Split("/Type /Page\n").Length - 1;

    /// <summary>Rows as releases and forms leave them, two rounds' worth of channels a quarter.</summary>
    private static async Task Fill(RecognitionDb db, int years)
    {
        var departments = await db.Departments.ToListAsync();
        for (var i = departments.Count; i < Departments; i++) departments.Add(new Department(Guid.NewGuid(), $"MORE{i}", $"Department {i}"));
        foreach (var department in departments) department.TakePart(inShops: true, inReview: true);
        foreach (var department in departments.Where(d => db.Entry(d).State == EntityState.Detached)) db.Add(department);
        var measures = departments.SelectMany(d => Enumerable.Range(0, 5).Select(i => new Measure(Guid.NewGuid(), $"{d.Code}.{i}", d.Id, null, $"Measure {i}", MeasureUnit.Percent, Better.Higher, 80, ReadingPeriod.Quarter, cityWide: false, new DateOnly(2000, 1, 1)))).ToList();
        db.AddRange(measures);
        var forms = await db.FormVersions.AsNoTracking().ToListAsync();
        var quarter = Quarter;
        for (var back = 0; back < years * 4; back++, quarter = quarter.Previous)
        {
            var at = quarter.Last.ToDateTime(new TimeOnly(17, 0), DateTimeKind.Utc);
            var round = Guid.NewGuid();
            db.Add(Round(db, round, quarter, at));
            foreach (var form in forms)
            {
                foreach (var department in departments.Select(d => (Guid?)d.Id).Append(null)) Released(db, round, department, form, quarter, at);
            }

            db.AddRange(measures.Select(m => new Reading(Guid.NewGuid(), m, quarter, 812, 1000, Guid.Empty, at, quarter.Last)));
        }

        await db.SaveChangesAsync();
    }

    private static Round Round(RecognitionDb db, Guid id, Quarter quarter, DateTime at)
    {
        var round = (Round)Activator.CreateInstance(typeof(Round), nonPublic: true)!;
        var row = db.Entry(round);
        row.Property(r => r.Id).CurrentValue = id;
        row.Property(r => r.Name).CurrentValue = $"{quarter} round";
        (row.Property(r => r.Opens).CurrentValue, row.Property(r => r.Closes).CurrentValue) = (quarter.First, quarter.Last);
        (row.Property(r => r.ReleaseAt).CurrentValue, row.Property(r => r.ReleasedAt).CurrentValue) = (at, at);
        return round;
    }

    private static void Released(RecognitionDb db, Guid round, Guid? department, FormVersion form, Quarter quarter, DateTime at)
    {
        var shops = department is null ? Departments * 6 : 6;
        var result = new ReleasedResult(Guid.NewGuid(), round, department, form.Channel, form.Id, quarter, at);
        var row = db.Add(result);
        (row.Property(r => r.Shops).CurrentValue, row.Property(r => r.Scored).CurrentValue) = (shops, shops);
        row.Property(r => r.PercentSum).CurrentValue = (91 * shops) - 1;
        row.Property(r => r.Criteria).CurrentValue = "{" + string.Join(",", form.Form.Questions.Take(Questions).Select(q => $"\"{q.Key}\":[\"{shops * 9}\",\"{shops * 10}\",\"{shops}\"]")) + "}";
    }
}
