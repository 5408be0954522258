using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Settings;

namespace Recognition.Web.Indicators;

/// <summary>Sets a measure's target from a day on. What held before stays.</summary>
public sealed class AimMeasure(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var measure = await work.Db.Measures.Include(m => m.Targets).SingleOrDefaultAsync(m => m.Id == input.Measure, cancel) ?? throw new NotThere();
        measure.Aim(TypedNumber.Of(nameof(input.Target), input.Target), TypedDate.Required(nameof(input.From), input.From), work.City.QuarterOf(work.Today));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Measure { get; set; }

        /// <summary>As typed; empty: it aims at nothing from that day on.</summary>
        public string? Target { get; set; }

        /// <summary>The first day, in the city's zone.</summary>
        public string? From { get; set; }
    }
}
