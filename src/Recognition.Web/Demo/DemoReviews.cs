using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Indicators;
using Recognition.Domain.ReviewPackets;
using Recognition.Domain.Time;
using Recognition.Web.Indicators;
using Recognition.Web.ReviewPackets;
using static Recognition.Web.Demo.DemoCast;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>Readings of six quarters; packets sealed for the quarter before the last, and open for comments for the last.</summary>
internal sealed class DemoReviews(DemoStage stage, DemoTown town)
{
    private const int Quarters = 6;

    private static readonly string[] Comments =
    [
        "Two of the calls reached us in the week of the move, when half of the lines were down. We have since put a second line on the main number.",
        "We have talked the answers through in the teams. The date of a reply is now on the form that everybody fills in while the customer is still there.",
        "The figures are right. What they do not show is the new counter, which opened in the last week of the quarter.",
    ];

    private bool cannotPrint;

    public void Tell(DateOnly dawn)
    {
        stage.Then(town.At(dawn, 17), async db =>
        {
            var measures = await db.Measures.Include(m => m.Targets).OrderBy(m => m.Key).ToListAsync();
            var quarter = town.Last;
            for (var i = 0; i < Quarters; i++, quarter = quarter.Previous) Read(measures, quarter, dawn);
        });
        Review(town.BeforeLast, town.At(town.BeforeLast.Last.AddDays(1), 6), sealedToo: true);
        // Late enough that the directors may still comment.
        var opened = town.City.Calendar.Subtract(town.Today, 3);
        Review(town.Last, opened > town.Last.Last ? town.At(opened, 6) : town.At(town.Last.Last.AddDays(1), 0), sealedToo: false);
    }

    private void Read(List<Measure> measures, Quarter quarter, DateOnly dawn)
    {
        var at = quarter.Last.AddDays(8) > dawn ? town.After(quarter.Last, 5) : town.At(dawn.AddDays(2), 10).AddMinutes(quarter.First.DayNumber % 50);
        var rows = measures.Select(measure => Row(measure, quarter)).ToList();
        stage.At<RecordReadings>(at, Hana, it => it.Run(new() { Quarter = quarter.Address, Rows = rows }, default));
    }

    private RecordReadings.Input.Row Row(Measure measure, Quarter quarter)
    {
        var chance = town.Chance;
        var near = (double)(measure.TargetOn(quarter.Last) ?? (measure.Unit == MeasureUnit.Percent ? 80 : 40)) * (0.95 + (chance.NextDouble() * 0.1));
        long? cases = measure.Unit == MeasureUnit.Count ? null : 60 + chance.Next(400);
        var value = measure.Unit switch
        {
            MeasureUnit.Percent => Math.Round(Math.Min(near, 100) * cases!.Value / 100),
            MeasureUnit.Rating => Math.Round(3.6 + (chance.NextDouble() * 0.9), 2),
            MeasureUnit.Count => 800 + chance.Next(900),
            _ => Math.Round(near, 1),
        };
        return new() { Measure = measure.Id, Value = value.ToString(CultureInfo.InvariantCulture), Base = cases?.ToString(CultureInfo.InvariantCulture) };
    }

    private void Review(Quarter quarter, DateTime opened, bool sealedToo)
    {
        stage.ByItself<AssemblePackets>(opened, Permission.ManagePackets, it => it.Run(new() { Quarter = quarter.Address }, default));
        stage.Then(opened.AddMinutes(30), async db =>
        {
            var codes = town.Departments.ToDictionary(d => d.Id, d => d.Code);
            var day = town.City.Zone.DateOf(opened);
            foreach (var (i, packet) in (await db.ReviewPackets.Where(p => p.Quarter == quarter).ToListAsync()).OrderBy(p => codes[p.DepartmentId], StringComparer.Ordinal).Index())
            {
                // Wilma Torres and Dov Katz, who stands in, have not commented on the last quarter's yet.
                var waits = codes[packet.DepartmentId] is "WATER" or "WORKS";
                if (waits ? sealedToo : i % 3 == 0) Comment(packet, Director(codes[packet.DepartmentId]), town.After(day, 1 + (i % 2)), Comments[i % Comments.Length]);
                if (!sealedToo) continue;
                // Readings came in since: what is checked and sealed tells the figures of the day.
                var settled = town.After(packet.CommentBy, 2);
                stage.ByItself<AssemblePackets>(settled.AddMinutes(-10), Permission.ManagePackets, it => it.Run(new() { Quarter = quarter.Address, Department = codes[packet.DepartmentId] }, default));
                stage.At<CheckPacket>(settled, Hana, async it => await it.Run(new() { Packet = packet.Id, Version = await stage.Version<ReviewPacket>(packet.Id) }, default));
                stage.At<SealPacket>(settled.AddMinutes(5), Hana, it => Seal(it, packet.Id));
            }
        });
    }

    private async Task Seal(SealPacket it, Guid packet)
    {
        if (cannotPrint) return;
        try
        {
            await it.Run(new() { Packet = packet, Version = await stage.Version<ReviewPacket>(packet) }, default);
        }
        catch (Exception noChromium) when (noChromium is RuleBroken or IOException or OperationCanceledException)
        {
            cannotPrint = true; // the packets stay checked, and whoever becomes Hana Reyes may seal them when there is a Chromium
        }
    }

    private Guid Director(string code) => town.People.Of(code == "CMO" ? Post.Assistant : Post.Director, code).First().Employee.Id;

    private void Comment(ReviewPacket packet, Guid director, DateTime at, string text) => stage.At<CommentOnPacket>(at, director, it => it.Run(new()
    {
        Id = Guid.NewGuid(),
        Packet = packet.Id,
        FiguresOf = packet.AssembledAt.Ticks,
        Section = nameof(PacketSection.Shops),
        Text = text,
    }, default));
}
