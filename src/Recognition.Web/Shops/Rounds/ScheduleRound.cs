using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;
using Recognition.Web.StaffNotices;

namespace Recognition.Web.Shops;

/// <summary>Schedules a round as it was previewed: its shops, drawn by the seed of the preview, and the mail to the shoppers, or a plan for the desk. docs/programme.md, 1.1 and 1.5.</summary>
public sealed class ScheduleRound(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        var draws = await Ahead(input, cancel);
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        await work.Db.DemandStaffTold(cancel);
        var plan = await RoundPlan.Of(work.Db, work.City, work.By, work.Today, input, draws, cancel);
        if (plan.Digest != input.Previewed)
            throw new RuleBroken("The form or the pool of shoppers was changed after the preview. Below is the new one: look at it, then schedule.");
        if (plan.Draw.Shops.Count == 0) throw new RuleBroken("Nobody can be drawn for any of these shops. Add shoppers to the pool first.");

        var round = Round.Schedule(input.Id, input.Name ?? "", plan.Window, plan.ReleaseAt, input.Seed, plan.RunBy, work.City, work.By.Id, work.Now, plan.Outside);
        round.AskReplies(!input.WithoutReplies);
        work.Db.Add(round);
        work.Db.AddRange(plan.Kept(round.Id));
        List<Shop> shops = [.. Shops(round, plan)];
        work.Db.AddRange(shops);
        await work.Draw(round, shops, [], plan.Unseen, cancel);
        if (input.AsPlan) round.KeepAsPlan(shops);
        else await Offer(work, round, shops, cancel);
        await work.Commit(cancel);
    }

    private async Task<RotaDraws> Ahead(Input input, CancellationToken cancel)
    {
        var draws = new RotaDraws();
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        if (await look.Db.FormsDone.AnyAsync(done => done.Id == input.Id, cancel)) return draws; // posted twice
        await look.Db.DemandStaffTold(cancel);
        await RoundPlan.Of(look.Db, look.City, look.By, look.Today, input, draws, cancel);
        return draws;
    }

    private static async Task Offer(Work work, Round round, List<Shop> shops, CancellationToken cancel)
    {
        foreach (var shop in shops) shop.Offer(work.By.EmployeeId, work.Now);
        foreach (var (shopper, own) in await work.Db.ShoppersOf(shops, cancel)) work.MailOffered(shopper, own, round);
    }

    private static IEnumerable<Shop> Shops(Round round, RoundPlan plan)
    {
        foreach (var alike in plan.Draw.Shops.GroupBy(drawn => (drawn.DepartmentId, drawn.Channel, drawn.Wish.Kind)))
        {
            if (!plan.Forms.TryGetValue((alike.Key.DepartmentId, alike.Key.Channel), out var form)) throw FormsOfRound.NoForm(alike.Key.Channel);
            foreach (var (drawn, scenario) in alike.Zip(plan.Scenarios[alike.Key])) yield return new Shop(Guid.NewGuid(), round.Id, drawn.DepartmentId, drawn.Channel, form, scenario, drawn.ShopperId, round.Closes);
        }
    }

    public sealed record Input : RoundTerms
    {
        public Guid Id { get; set; }

        /// <summary>Shops by phone, by department.</summary>
        public Dictionary<Guid, string?> Phone { get; set => field = value ?? []; } = [];

        /// <summary>Shops in person, by department.</summary>
        public Dictionary<Guid, string?> InPerson { get; set => field = value ?? []; } = [];

        /// <summary>Shops by phone of each department whose own number is empty.</summary>
        public string? PhoneForAll { get; set; }

        /// <summary>Shops in person of each department whose own number is empty.</summary>
        public string? InPersonForAll { get; set; }

        /// <summary>The form version of shops by phone; null: the usual form's. docs/programme.md, 2.17.</summary>
        public Guid? PhoneForm { get; set; }

        /// <summary>The form version of shops in person; null: the usual form's.</summary>
        public Guid? InPersonForm { get; set; }

        /// <summary>Form versions by phone of departments that have their own.</summary>
        public Dictionary<Guid, Guid?> PhoneForms { get; set => field = value ?? []; } = [];

        /// <summary>Form versions in person of departments that have their own.</summary>
        public Dictionary<Guid, Guid?> InPersonForms { get; set => field = value ?? []; } = [];

        /// <summary>Decides the draw that is shown; chosen when the form was drawn, so that the preview and the round agree.</summary>
        public long Seed { get; set; }

        /// <summary>Whether it is kept as a plan, which is mended at the desk and sent from there.</summary>
        public bool AsPlan { get; set; }

        /// <summary>The digest of the preview that was looked at: nothing else is scheduled.</summary>
        public string? Previewed { get; set; }
    }
}
