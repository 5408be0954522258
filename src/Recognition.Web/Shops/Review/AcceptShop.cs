using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Finds a submitted shop fit to count and seals its score. It stays under embargo until its round is released.</summary>
public sealed class AcceptShop(Entry entry)
{
    internal const int SaltBytes = 16;

    /// <exception cref="RuleBroken">It does not wait for review, its shopper must not shop the department, or a flag points at it and there is no reason.</exception>
    /// <exception cref="GoneStale">Another reviewer was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var shop = await work.ToReview(input.Id, cancel);
        work.Expect(shop, input.Version);
        var shopper = await work.ShopperOf(shop, cancel);
        if (shop.State == ShopState.Submitted && await work.Db.AgainstItsShopper(shop, cancel) is { } against)
            throw new RuleBroken($"{shopper.Name} {against}. Such a shop does not count, so exclude it.");
        var scoring = await work.Db.Scoring(shop.FormVersionId, cancel);
        var flags = await work.Db.Flags(shop, work.By, ofHumanResources: await work.Db.Rounds.AnyAsync(round => round.Id == shop.RoundId && round.RunByDepartmentId == shop.DepartmentId, cancel), work.City, cancel);
        shop.Accept(work.By.EmployeeId, scoring, RandomNumberGenerator.GetBytes(SaltBytes), work.Now, flags, input.Reason);
        await work.OpenReplies(shop, cancel);
        if (input.Grade?.Read(shop.Id, work.By.EmployeeId, work.Now) is { } given) work.Db.Add(given);
        work.Mail(shopper.Reader, ShopMail.Accepted(shopper.IsOutside));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Whether the shop is one of Human Resources itself.</summary>
        public bool OfHumanResources { get; set; }

        /// <summary>The grade of the report; null or empty where none is given.</summary>
        public GivenGrade? Grade { get; set; }

        /// <summary>Why it is accepted; needed where a flag points at it.</summary>
        public string? Reason { get; set; }
    }
}
