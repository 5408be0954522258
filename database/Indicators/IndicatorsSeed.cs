using System.Text.Json;
using System.Text.Json.Serialization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Indicators;
using Recognition.Domain.Surveys;

namespace Recognition.Database.Indicators;

/// <summary>Loads <c>Seed/measures.json</c> and <c>Seed/surveys.json</c>, once; the departments are there by then.</summary>
public static class IndicatorsSeed
{
    private static readonly JsonSerializerOptions Options = new(JsonSerializerDefaults.Web) { Converters = { new JsonStringEnumConverter(JsonNamingPolicy.CamelCase) } };

    // Readings of past years may be entered after the first start.
    private static readonly DateOnly Always = new(2000, 1, 1);

    /// <param name="folder">Where the two files lie.</param>
    /// <exception cref="InvalidOperationException">A file names a department or division that is not there.</exception>
    public static async Task Load(RecognitionDb db, string folder, CancellationToken cancel = default)
    {
        if (await db.Measures.AnyAsync(cancel) || await db.Surveys.AnyAsync(cancel)) return;
        var departments = await db.Departments.Include(d => d.Divisions).ToDictionaryAsync(d => d.Code, cancel);
        foreach (var row in (await Read<MeasuresFile>(folder, "measures.json", cancel)).Measures)
        {
            var department = departments.GetValueOrDefault(row.Department) ?? throw new InvalidOperationException($"measures.json: {row.Key} names the department {row.Department}, which departments.json does not.");
            var division = row.Division is null ? null : department.Divisions.FirstOrDefault(d => d.Name == row.Division) ?? throw new InvalidOperationException($"measures.json: {row.Key} names the division {row.Division}, which {row.Department} does not have.");
            db.Add(new Measure(Guid.CreateVersion7(), row.Key, department.Id, division?.Id, row.Name, row.Unit, row.Better, row.Target, row.Period, row.CityWide, Always));
        }

        foreach (var row in (await Read<SurveysFile>(folder, "surveys.json", cancel)).Surveys)
        {
            var department = row.Department is null ? null : departments.GetValueOrDefault(row.Department) ?? throw new InvalidOperationException($"surveys.json: {row.Key} names the department {row.Department}, which departments.json does not.");
            db.Add(new Survey(Guid.CreateVersion7(), row.Key, row.Name, row.Audience, department?.Id));
        }

        await db.SaveChangesAsync(cancel);
    }

    private static async Task<T> Read<T>(string folder, string name, CancellationToken cancel)
    {
        await using var file = File.OpenRead(Path.Combine(folder, name));
        return (await JsonSerializer.DeserializeAsync<T>(file, Options, cancel))!;
    }

    private sealed record MeasuresFile(IReadOnlyList<MeasureRow> Measures);

    private sealed record MeasureRow(string Key, string Department, string? Division, string Name, MeasureUnit Unit, Better? Better, decimal? Target, ReadingPeriod Period, bool CityWide);

    private sealed record SurveysFile(IReadOnlyList<SurveyRow> Surveys);

    private sealed record SurveyRow(string Key, string Name, string Audience, string? Department);
}
