using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Indicators;

/// <summary>Retires a measure after a last day; its readings stay, and so do the packets that show them.</summary>
public sealed class EndMeasure(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var measure = await work.Db.Measures.SingleOrDefaultAsync(m => m.Id == input.Measure, cancel) ?? throw new NotThere();
        var until = TypedDate.Required(nameof(input.Until), input.Until);
        if (measure.Until == until) return; // posted twice
        work.Expect(measure, input.Version);
        measure.End(until);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Measure { get; set; }

        public Guid Version { get; set; }

        /// <summary>The last day on which readings are expected.</summary>
        public string? Until { get; set; }
    }
}
