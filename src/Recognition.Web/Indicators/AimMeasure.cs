using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Indicators;

/// <summary>Sets a measure's target from a day on. What held before stays.</summary>
public sealed class AimMeasure(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var measure = await work.Db.Measures.Include(m => m.Targets).SingleOrDefaultAsync(m => m.Id == input.Measure, cancel) ?? throw new NotThere();
        var (target, from) = (TypedNumber.Of(nameof(input.Target), input.Target), TypedDate.Required(nameof(input.From), input.From));
        if (measure.Targets.Any(aim => aim.From == from && aim.Value == target)) return; // posted twice
        work.Expect(measure, input.Version);
        measure.Aim(target, from, work.City.QuarterOf(work.Today));
        work.Db.Entry(measure).Property(RecognitionDb.Version).IsModified = true; // targets are rows of their own: the measure is another all the same
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Measure { get; set; }

        public Guid Version { get; set; }

        /// <summary>As typed; empty: it aims at nothing from that day on.</summary>
        public string? Target { get; set; }

        /// <summary>The first day, in the city's zone.</summary>
        public string? From { get; set; }
    }
}
