using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Sends a submitted shop back to its shopper with a question.</summary>
public sealed class ReturnShop(Entry entry)
{
    /// <exception cref="GoneStale">Another reviewer was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        shop.Return(work.By.EmployeeId, input.Question ?? "", (await work.Db.Scoring(shop.FormVersionId, cancel)).Form, input.AskedAbout, work.Now);
        await work.MailReturned(await work.ShopperOf(shop, cancel), shop, cancel);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public bool OfHumanResources { get; set; }

        /// <summary>What the shopper reads.</summary>
        public string? Question { get; set; }

        /// <summary>The keys of the questions that are meant: the shopper is led to them.</summary>
        public List<string> AskedAbout { get; set => field = value ?? []; } = [];
    }
}
