using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Indicators;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Indicators;

/// <summary>Adds a measure to the business plan of a department or one of its divisions.</summary>
public sealed class AddMeasure(Entry entry)
{
    /// <exception cref="NotThere">No such department, or no such division of it.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var department = await work.Db.Departments.Include(d => d.Divisions).SingleOrDefaultAsync(d => d.Code == input.Department, cancel) ?? throw new NotThere();
        var division = string.IsNullOrEmpty(input.Division) ? null : department.Divisions.FirstOrDefault(d => d.Id.ToString() == input.Division) ?? throw new NotThere();
        var measure = new Measure(input.Id, await Key(work, department.Code, input.Name, cancel), department.Id, division?.Id, input.Name ?? "",
            Chosen<MeasureUnit>(nameof(input.Unit), input.Unit) ?? throw new RuleBroken(nameof(input.Unit), "Choose what it is counted in."),
            Chosen<Better>(nameof(input.Better), input.Better),
            TypedNumber.Of(nameof(input.Target), input.Target),
            Chosen<ReadingPeriod>(nameof(input.Period), input.Period) ?? throw new RuleBroken(nameof(input.Period), "Choose how often it is read."),
            input.CityWide, TypedDate.Required(nameof(input.From), input.From));
        measure.ComesFrom(input.Source);
        work.Db.Add(measure);
        await work.Commit(cancel);
    }

    // WATER.calls-answered-in-time: it says in a file what the measure is, and is free.
    private static async Task<string> Key(Work work, string department, string? name, CancellationToken cancel)
    {
        var words = new string([.. (name ?? "").ToLowerInvariant().Select(c => char.IsAsciiLetterOrDigit(c) ? c : ' ')]).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        var key = $"{department}.{string.Join('-', words)}";
        key = key[..Math.Min(key.Length, Measure.KeyLimit - 4)];
        var taken = await work.Db.Measures.Where(m => m.Key.StartsWith(key)).Select(m => m.Key).ToListAsync(cancel);
        return Enumerable.Range(1, int.MaxValue).Select(n => n == 1 ? key : $"{key}-{n}").First(free => !taken.Contains(free));
    }

    private static T? Chosen<T>(string field, string? value) where T : struct, Enum => string.IsNullOrEmpty(value) ? null
        : Enum.TryParse<T>(value, out var chosen) && Enum.IsDefined(chosen) ? chosen : throw new RuleBroken(field, "Choose one of these.");

    public sealed record Input
    {
        /// <summary>The measure's id, chosen when the form was drawn.</summary>
        public Guid Id { get; set; }

        /// <summary>Its code.</summary>
        public string Department { get; set; } = "";

        /// <summary>The division's id; empty for the department as a whole.</summary>
        public string? Division { get; set; }

        public string? Name { get; set; }

        /// <summary>A <see cref="MeasureUnit"/>.</summary>
        public string? Unit { get; set; }

        /// <summary>A <see cref="Domain.Indicators.Better"/>; empty where neither direction is the better one.</summary>
        public string? Better { get; set; }

        /// <summary>As typed; empty where none is set.</summary>
        public string? Target { get; set; }

        /// <summary>A <see cref="ReadingPeriod"/>.</summary>
        public string? Period { get; set; }

        public string? Source { get; set; }

        public bool CityWide { get; set; }

        /// <summary>The first day on which readings are expected.</summary>
        public string? From { get; set; }
    }
}
