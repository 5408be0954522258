using System.Security.Cryptography;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Finds a submitted shop fit to count and seals its score. It stays under embargo until its round is released.</summary>
public sealed class AcceptShop(Entry entry)
{
    private const int SaltBytes = 16;

    /// <exception cref="GoneStale">Another reviewer was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        shop.Accept(work.By.EmployeeId, await work.Db.Scoring(shop.FormVersionId, cancel), RandomNumberGenerator.GetBytes(SaltBytes), work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Whether the shop is one of Human Resources itself.</summary>
        public bool OfHumanResources { get; set; }
    }
}
