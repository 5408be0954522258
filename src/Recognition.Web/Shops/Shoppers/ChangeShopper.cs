using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR keeps which languages and access needs of scenarios an employee in the pool meets, and how many shops of a round they make at most. docs/programme.md, 1.5 and 1.8.</summary>
public sealed class ChangeShopper(Entry entry)
{
    /// <exception cref="NotThere">There is no such shopper.</exception>
    /// <exception cref="Domain.RuleBroken">Something is not of the city's list or no number, or the shopper is a resident.</exception>
    /// <exception cref="GoneStale">The shopper has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shopper = await work.Db.Shoppers.SingleOrDefaultAsync(shopper => shopper.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(shopper, input.Version);
        shopper.Meet(input.Meets, work.City.Needs);
        shopper.Limit(input.Capacity);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public List<string> Meets { get; set => field = value ?? []; } = [];

        /// <summary>Empty: as many as the city allows anybody.</summary>
        public string? Capacity { get; set; }
    }
}
