using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Home;

/// <summary>What waits for the person at the home page, the most urgent first and what is done last.</summary>
public sealed class HomeTasks(Entry entry, IEnumerable<IWaiting> features)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.UsePortal, cancel);
        var tasks = new List<WaitingTask>();
        foreach (var feature in features) tasks.AddRange(await feature.For(look, cancel));
        return new Shown([.. tasks.OrderBy(task => task.Done).ThenBy(task => task.By ?? DateOnly.MaxValue)], look.Today);
    }

    /// <param name="Today">The date in the city, to tell what is overdue.</param>
    public sealed record Shown(IReadOnlyList<WaitingTask> Tasks, DateOnly Today);
}
