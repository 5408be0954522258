using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>HR offers shops again to somebody to whom the grades of earlier reports close them. docs/programme.md, 1.16.</summary>
public sealed class OfferShopsAgain(Entry entry)
{
    /// <exception cref="NotThere">There is no such shopper.</exception>
    /// <exception cref="RuleBroken">There is no reason, or no grades close shops to the person.</exception>
    /// <exception cref="GoneStale">The shopper has changed since HR looked.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var shopper = await work.Db.Shoppers.SingleOrDefaultAsync(s => s.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(shopper, input.Version);
        var grades = await work.Db.GradesOf(shopper.PersonId, work.Db.ToReviewBy(work.By, ofHumanResources: false), cancel);
        if (!grades.Closes(work.City.MinimumGrade, work.City.GradedReports)) throw new RuleBroken("No grades close shops to this shopper.");
        shopper.OfferAgain(input.Reason, work.Now);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string? Reason { get; set; }
    }
}
