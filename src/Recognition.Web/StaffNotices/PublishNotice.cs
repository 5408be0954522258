using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.StaffNotices;

/// <summary>HR publishes a new version of the notice to staff. It never changes afterwards, and goes to nobody before it is sent.</summary>
public sealed class PublishNotice(Entry entry)
{
    /// <exception cref="Domain.RuleBroken">Title or text is missing or too long.</exception>
    /// <exception cref="GoneStale">Somebody else published a version at the same time.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var last = await work.Db.StaffNotices.MaxAsync(n => (int?)n.Number, cancel) ?? 0;
        work.Db.Add(new StaffNotice(input.Id, last + 1, input.Title, input.Text, work.By.EmployeeId, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string? Title { get; set; }

        public string? Text { get; set; }
    }
}
