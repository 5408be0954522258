using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Ends at once what a deputy does in another's place; one who has not begun is taken back.</summary>
public sealed class EndDeputy(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Db.Deputies.SingleOrDefaultAsync(d => d.Id == input.Id, cancel) is not { } deputy) return;
        work.Expect(deputy, input.Version);
        var yesterday = work.Today.AddDays(-1);
        if (deputy.Until <= yesterday) throw new RuleBroken("This deputy’s days are over.");
        if (deputy.From > yesterday) work.Db.Remove(deputy);
        else deputy.End(yesterday);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }
    }
}
