using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>Schedules a round: its shops, drawn by the seed of the preview, and the mail to the shoppers. docs/programme.md, 1.1 and 1.5.</summary>
public sealed class ScheduleRound(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Db.Rounds.AnyAsync(round => round.Id == input.Id, cancel)) return; // the same form, posted twice
        var plan = await RoundPlan.Of(work.Db, work.City, work.By, work.Today, input, cancel);
        if (plan.Draw.Gaps.Sum(gap => gap.Missing) is var missing && missing != input.Missing)
            throw new RuleBroken("Who can be drawn has changed since you looked. Look at the draw again, then schedule.");
        if (plan.Draw.Shops.Count == 0) throw new RuleBroken("Nobody can be drawn for any of these shops. Add shoppers to the pool first.");

        var round = Round.Schedule(input.Id, input.Name ?? "", plan.Window, plan.ReleaseAt, input.Seed, plan.RunBy, work.City, work.By.Id, work.Now);
        work.Db.Add(round);
        await AddShops(work, round, plan, cancel);
        await work.Commit(cancel);
    }

    private static async Task AddShops(Work work, Round round, RoundPlan plan, CancellationToken cancel)
    {
        var forms = (await work.Db.FormVersions.Select(f => new { f.Id, f.Channel, f.Number }).ToListAsync(cancel)).GroupBy(f => f.Channel).ToDictionary(f => f.Key, f => f.MaxBy(v => v.Number)!.Id);
        var scenarios = await work.Db.Scenarios.AsNoTracking().OrderBy(s => s.Key).ToListAsync(cancel);
        var shoppers = await (from shopper in work.Db.Shoppers join employee in work.Db.Employees on shopper.EmployeeId equals employee.Id select new { shopper.Id, employee.Name, employee.Mail }).ToDictionaryAsync(s => s.Id, cancel);
        var place = 0;
        foreach (var drawn in plan.Draw.Shops)
        {
            if (!forms.TryGetValue(drawn.Channel, out var form)) throw new RuleBroken($"There is no form for shops {drawn.Channel.Words()}. Publish one first.");
            var fitting = scenarios.FindAll(scenario => scenario.Fits(plan.Departments[drawn.DepartmentId].Code, drawn.Channel));
            Guid? scenario = fitting.Count == 0 ? null : fitting[place++ % fitting.Count].Id;
            work.Db.Add(new Shop(Guid.NewGuid(), round.Id, drawn.DepartmentId, drawn.Channel, form, scenario, drawn.ShopperId, round.Closes));
        }

        foreach (var mine in plan.Draw.Shops.GroupBy(shop => shop.ShopperId))
            work.Mail(shoppers[mine.Key].Mail, ShopMail.Assigned(shoppers[mine.Key].Name, mine.Count(), round, work.City));
    }

    public sealed record Input : RoundTerms
    {
        public Guid Id { get; set; }

        /// <summary>Shops by phone, by department.</summary>
        public Dictionary<Guid, string?> Phone { get; set => field = value ?? []; } = [];

        /// <summary>Shops in person, by department.</summary>
        public Dictionary<Guid, string?> InPerson { get; set => field = value ?? []; } = [];

        /// <summary>Decides the draw that is shown; chosen when the form was drawn, so that the preview and the round agree.</summary>
        public long Seed { get; set; }

        /// <summary>How many shops the preview said cannot be made.</summary>
        public int Missing { get; set; }
    }
}
