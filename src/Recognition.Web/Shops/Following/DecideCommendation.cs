using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Access;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>
/// The reviewer of an excellent, released shop says whom the name in it means, and the employee and the supervisor are told; or why nobody
/// is commended. docs/programme.md, 2.14.
/// </summary>
public sealed class DecideCommendation(Entry entry)
{
    /// <exception cref="RuleBroken">It was decided, the employee has left, or nothing is said.</exception>
    /// <exception cref="NotAllowed">The shop is for the other reviewer, or the person works in its department.</exception>
    /// <exception cref="GoneStale">Another reviewer was faster.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, input.OfHumanResources ? Permission.ReviewHrShops : Permission.ManageShops, cancel);
        var commendation = await work.Db.Commendations.SingleOrDefaultAsync(c => c.Id == input.Id, cancel) ?? throw new NotThere();
        var shop = await work.ToReview(commendation.ShopId, cancel);
        work.Expect(commendation, input.Version);
        if (input.EmployeeId is { } id)
        {
            var employee = await work.Db.Employees.SingleOrDefaultAsync(e => e.Id == id, cancel) ?? throw new NotThere();
            if (!employee.WorksOn(work.Today)) throw new RuleBroken($"{employee.Name} does not work for the city any more. Choose another, or commend nobody.");
            commendation.Commend(employee.Id, input.Text, work.By.EmployeeId, work.Now);
            await Tell(work, employee, shop, commendation.Text!, cancel);
        }
        else
        {
            commendation.PassOver(input.Text, work.By.EmployeeId, work.Now);
        }

        await work.Commit(cancel);
    }

    private static async Task Tell(Work work, Employee employee, Shop shop, string text, CancellationToken cancel)
    {
        var quarter = $"{work.City.QuarterOf(shop.PerformedOn!.Value)}";
        work.Mail(Reader.Of(employee), ResultsMail.Commended(text, quarter));
        if (await work.Db.Employees.SingleOrDefaultAsync(e => e.Id == employee.SupervisorId && (e.LeftOn == null || e.LeftOn >= work.Today), cancel) is { } supervisor)
            work.Mail(Reader.Of(supervisor), ResultsMail.YourReportCommended(employee.Name, text, quarter));
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        /// <summary>Whether the shop is one of Human Resources itself.</summary>
        public bool OfHumanResources { get; set; }

        /// <summary>Null where nobody is commended.</summary>
        public Guid? EmployeeId { get; set; }

        /// <summary>What the employee reads, or why nobody is commended.</summary>
        public string? Text { get; set; }
    }
}
