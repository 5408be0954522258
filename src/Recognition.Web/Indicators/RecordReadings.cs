using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Indicators;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Indicators;

/// <summary>Records a department's readings for a quarter, all of a form at once. A reading that changes is kept beside the new one.</summary>
public sealed class RecordReadings(Entry entry)
{
    /// <returns>How many readings were recorded, corrected or taken back.</returns>
    public async Task<int> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var quarter = work.City.QuarterAt(input.Quarter);
        var ids = input.Rows.Select(row => row.Measure).ToList();
        var measures = await work.Db.Measures.Where(m => ids.Contains(m.Id)).ToDictionaryAsync(m => m.Id, cancel);
        var held = await work.Db.Readings.Where(r => r.Quarter == quarter && r.ReplacedAt == null && ids.Contains(r.MeasureId)).ToDictionaryAsync(r => r.MeasureId, cancel);
        var changed = 0;
        for (var i = 0; i < input.Rows.Count; i++)
        {
            var measure = measures.GetValueOrDefault(input.Rows[i].Measure) ?? throw new NotThere();
            changed += Record(work, measure, quarter, held.GetValueOrDefault(measure.Id), input.Rows[i], $"{nameof(Input.Rows)}[{i}]") ? 1 : 0;
        }

        await work.Commit(cancel);
        return changed;
    }

    private static bool Record(Work work, Measure measure, Quarter quarter, Reading? held, Input.Row row, string field)
    {
        var (value, @base) = (TypedNumber.Of($"{field}.Value", row.Value), TypedNumber.Of($"{field}.Base", row.Base));
        if (value is null && @base is not null) throw new RuleBroken($"{field}.Value", "Give this number too, or leave both empty.");
        if (@base is { } cases && decimal.Truncate(cases) != cases) throw new RuleBroken($"{field}.Base", "Give a whole number.");
        if (held is null ? value is null : value is { } same && held.Says(same, (long?)@base)) return false;
        if ((held?.Id.ToString() ?? "") != (row.Seen ?? "")) throw new GoneStale();
        held?.Replace(work.Now);
        if (value is { } number) work.Db.Add(Read(work, measure, quarter, number, (long?)@base, field));
        return true;
    }

    private static Reading Read(Work work, Measure measure, Quarter quarter, decimal value, long? @base, string field)
    {
        try
        {
            return new Reading(Guid.CreateVersion7(), measure, quarter, value, @base, work.By.EmployeeId, work.Now, work.Today);
        }
        catch (RuleBroken broken) when (broken.Field is { } part)
        {
            // The rule knows the figure; which row of the form it stands in is known here.
            throw new RuleBroken($"{field}.{part}", broken.Message);
        }
    }

    public sealed record Input
    {
        /// <summary>As an address says it.</summary>
        public string Quarter { get; set; } = "";

        public List<Row> Rows { get; set => field = value ?? []; } = [];

        public sealed record Row
        {
            public Guid Measure { get; set; }

            /// <summary>The id of the reading that stood in the form when it was drawn; empty where there was none.</summary>
            public string? Seen { get; set; }

            /// <summary>As typed; empty where there is no reading.</summary>
            public string? Value { get; set; }

            public string? Base { get; set; }
        }
    }
}
