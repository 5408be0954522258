using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>What HR looks at before a round is scheduled: the departments, a window to start with, and the draw that would be made.</summary>
public sealed class PlanRound(Entry entry)
{
    private const int UsualDays = 15;

    /// <summary>
    /// A window of three weeks from the next business day on. The numbers are those of the last round; where there was none, every department in
    /// shops has as many as its score needs to be compared.
    /// </summary>
    public async Task<Start> Begin(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var departments = await ShoppedDepartments.Lines(look.Db, cancel);
        var opens = look.City.Calendar.Add(look.Today, 1);
        var window = new RoundWindow(opens, look.City.Calendar.Add(opens, UsualDays - 1), ForServiceWeek: false);
        var shoppers = (await look.Db.Members(window.Opens, window.Closes, cancel)).Count;
        var enough = look.City.MinimumBase;
        var last = await look.Db.Rounds.LastFirst().FirstOrDefaultAsync(cancel);
        var coverage = last is not null ? await look.Db.CoverageOf(last.Id, cancel)
            : departments.SelectMany(d => new[] { ((d.Id, Channel.Phone), enough - (enough / 2)), ((d.Id, Channel.InPerson), enough / 2) }).ToDictionary();
        return new Start(departments, window, look.City.Zone.Local(window.DefaultRelease(look.City)), look.City.QuarterOf(opens), shoppers, look.City.ReleaseDays, enough, coverage, last,
            await look.Db.FormsToChoose(Channel.Phone, cancel), await look.Db.FormsToChoose(Channel.InPerson, cancel));
    }

    /// <exception cref="Domain.RuleBroken">What was typed breaks a rule.</exception>
    public async Task<Preview> Draw(ScheduleRound.Input input, CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageShops, cancel);
        var plan = await RoundPlan.Of(look.Db, look.City, look.By, look.Today, input, new RotaDraws(), cancel);
        var people = await look.Db.People().ToDictionaryAsync(person => person.Id, person => person.Name, cancel);
        return new Preview(
            plan.Draw.Shops.Count,
            look.City.Zone.DateAndTime(plan.ReleaseAt),
            [.. plan.Draw.Shops.Where(shop => !plan.Unseen.Contains(shop.DepartmentId)).GroupBy(shop => shop.ShopperId).Select(mine => new Load(people[mine.Key],
                [.. mine.Select(shop => $"{plan.Departments[shop.DepartmentId].Name} {shop.Channel.Words()}").Order(StringComparer.Ordinal)])).OrderBy(load => load.Shopper, StringComparer.Ordinal)],
            [.. plan.Draw.Shops.Where(shop => plan.Unseen.Contains(shop.DepartmentId)).Select(shop => $"{plan.Departments[shop.DepartmentId].Name} {shop.Channel.Words()}").Order(StringComparer.Ordinal)],
            [.. plan.Refusals],
            [.. TooFew(plan, look.City.MinimumBase), .. WithoutScenario(plan), .. await WithoutContact(look, plan, input, cancel), .. NotReached(plan, Channel.Phone, "phone number", d => d.Phone), .. NotReached(plan, Channel.InPerson, "address", d => d.Address)],
            plan.Draw.Gaps.Sum(gap => gap.Missing),
            plan.Digest);
    }

    // docs/programme.md, 2.7.
    private static IEnumerable<string> TooFew(RoundPlan plan, int enough) =>
        from few in plan.Draw.Shops.GroupBy(shop => shop.DepartmentId)
        where few.Count() < enough
        group plan.Departments[few.Key].Name by few.Count() into alike
        orderby alike.Key
        select $"{Named(alike)}: {Written.Count(alike.Key, "shop", "shops")}{(alike.Count() > 1 ? " each" : "")}, too few to compare ({enough} needed).";

    private static IEnumerable<string> WithoutScenario(RoundPlan plan) =>
        from alike in plan.Scenarios
        where alike.Contains(null)
        group plan.Departments[alike.Key.Department].Name by alike.Key.Channel into bare
        orderby bare.Key
        select $"{Named(bare.Distinct())}: no scenario of the library fits shops {bare.Key.Words()}, so their shoppers are told nothing to ask. Add one under Shops, Scenarios.";

    // docs/programme.md, 1.12.
    private static async Task<IEnumerable<string>> WithoutContact(Look look, RoundPlan plan, ScheduleRound.Input input, CancellationToken cancel)
    {
        if (input.WithoutReplies) return [];
        List<Guid> shopped = [.. plan.Draw.Shops.Select(shop => shop.DepartmentId).Distinct()];
        var contacts = await ReplyRows.Contacts(look.Db, shopped, look.Today, cancel);
        List<string> silent = [.. shopped.Where(department => !contacts.Contains(department)).Select(department => plan.Departments[department].Name)];
        return silent.Count == 0 ? [] : [$"{Named(silent)}: no point of contact is appointed, so nobody replies for {(silent.Count == 1 ? "the department" : "them")} before the release, which waits for the term all the same. Appoint one under Administration, Roles."];
    }

    private static IEnumerable<string> NotReached(RoundPlan plan, Channel channel, string what, Func<Department, string?> where)
    {
        var silent = plan.Draw.Shops.Where(shop => shop.Channel == channel).Select(shop => plan.Departments[shop.DepartmentId]).Distinct().Where(d => where(d) is null).Select(d => d.Name).ToList();
        if (silent.Count > 0) yield return $"{Named(silent)}: no {what} is entered, so shoppers have to look it up. It is entered under Administration, Departments.";
    }

    private static string Named(IEnumerable<string> departments) => string.Join(", ", departments.Order(StringComparer.Ordinal));

    /// <param name="Release">The city's clock.</param>
    /// <param name="Shoppers">Those who are in the pool over the whole window.</param>
    /// <param name="Enough">From how many shops on a department's score is compared.</param>
    /// <param name="Last">The round whose numbers it begins with; null where there was none.</param>
    public sealed record Start(IReadOnlyList<ShoppedDepartments.Line> Departments, RoundWindow Window, DateTime Release, Quarter Quarter, int Shoppers, int ReleaseDays, int Enough,
        IReadOnlyDictionary<(Guid Department, Channel Channel), int> Coverage, Round? Last, FormChoices PhoneForms, FormChoices InPersonForms)
    {
        /// <summary>The numbers as they are typed: empty where there is none.</summary>
        public Dictionary<Guid, string?> Typed(Channel channel) => Departments.ToDictionary(d => d.Id, d => Coverage.TryGetValue((d.Id, channel), out var number) ? (string?)$"{number}" : null);
    }

    /// <param name="Unseen">Shops of Human Resources and of the own department: who makes them is not shown.</param>
    /// <param name="Warnings">What does not stand against the round, and HR will wish to have known.</param>
    /// <param name="Missing">Shops that nobody can make.</param>
    /// <param name="Digest">What <see cref="ScheduleRound.Input.Previewed"/> holds where this is scheduled.</param>
    public sealed record Preview(int Shops, string Release, IReadOnlyList<Load> Loads, IReadOnlyList<string> Unseen, IReadOnlyList<string> Refusals, IReadOnlyList<string> Warnings, int Missing, string Digest);

    public sealed record Load(string Shopper, IReadOnlyList<string> Shops);
}
