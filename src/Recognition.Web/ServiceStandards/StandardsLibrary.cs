using Microsoft.EntityFrameworkCore;
using Recognition.Domain.ServiceStandards;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ServiceStandards;

/// <summary>The promise and the library of standards, as everybody may read them.</summary>
public sealed class StandardsLibrary(Entry entry)
{
    /// <param name="search">Words that a standard must hold, all of them; nothing for the whole library.</param>
    public async Task<Shown> Read(string? search, CancellationToken cancel)
    {
        await using var look = await entry.ReadOpen("What customers can expect is public.", cancel);
        var promises = await look.Db.Promises.OrderBy(p => p.Place).Select(p => new Promised(p.Title, p.Text)).ToListAsync(cancel);
        var topics = await look.Db.StandardTopics.OrderBy(t => t.Place).ToListAsync(cancel);
        var standards = await look.Db.Standards.OrderBy(s => s.Place).ToListAsync(cancel);
        var department = look.By.DepartmentId is { } id ? await look.Db.Departments.Where(d => d.Id == id).Select(d => d.Name).FirstOrDefaultAsync(cancel) : null;
        var firstName = department is null ? null : look.By.Name.Split(' ')[0];

        var words = (search ?? "").Split(' ', StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
        bool Found(Standard s) => words.All(word => $"{s.Title} {s.Text} {s.Examples}".Contains(word, StringComparison.OrdinalIgnoreCase));
        return new Shown(promises, standards.Count, department is not null, [.. topics
            .Select(topic => new Topic(topic.Key, topic.Title, [.. standards.Where(s => s.TopicId == topic.Id && Found(s)).OrderBy(s => s.Kind).Select(s => new Listed(
                s.Title, s.Text, s.Kind, s.LimitValue is null ? null : $"{s.LimitValue} {s.LimitUnit}",
                [.. (s.Examples ?? "").Split('\n', StringSplitOptions.RemoveEmptyEntries).Select(e => Fill(e, department, firstName))]))]))
            .Where(topic => topic.Standards.Count > 0)]);
    }

    /// <summary>Suggested words with what is known of the reader; what is not known is shown as a gap.</summary>
    private static string Fill(string words, string? department, string? firstName) => words
        .Replace("{department}", department ?? "[department]", StringComparison.Ordinal)
        .Replace("{first name}", firstName ?? "[first name]", StringComparison.Ordinal)
        .Replace("{date}", "[date]", StringComparison.Ordinal);

    /// <param name="Of">Standards in the whole library.</param>
    /// <param name="ForReader">Whether suggested words hold the reader's own name and department.</param>
    public sealed record Shown(IReadOnlyList<Promised> Promises, int Of, bool ForReader, IReadOnlyList<Topic> Topics)
    {
        public int Found => Topics.Sum(topic => topic.Standards.Count);
    }

    public sealed record Promised(string Title, string Text);

    public sealed record Topic(string Key, string Title, IReadOnlyList<Listed> Standards);

    /// <param name="Limit">"3 rings"; null where the standard has no figure.</param>
    public sealed record Listed(string Title, string Text, StandardKind Kind, string? Limit, IReadOnlyList<string> Examples);
}
