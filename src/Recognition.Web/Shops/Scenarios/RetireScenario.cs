using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Takes a scenario out of use, or into use again. Shops that have it keep it. docs/programme.md, 1.8.</summary>
public sealed class RetireScenario(Entry entry)
{
    /// <exception cref="NotThere">There is no such scenario.</exception>
    /// <exception cref="GoneStale">Somebody else has changed it since.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var scenario = await work.Db.Scenarios.SingleOrDefaultAsync(scenario => scenario.Id == input.Id, cancel) ?? throw new NotThere();
        if (scenario.RetiredAt is null == input.Use) return; // the same form, posted twice
        work.Expect(scenario, input.Version);
        if (input.Use) scenario.TakeUp();
        else scenario.Retire(work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Whether it is to be used; false retires it.</summary>
        public bool Use { get; set; }
    }
}
