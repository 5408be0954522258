using Microsoft.EntityFrameworkCore;
using Recognition.Database;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Settings;
using Recognition.Domain.Shops;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Shops;

/// <summary>A department's right of reply before the release. docs/programme.md, 1.12.</summary>
internal static class ReplyRows
{
    /// <summary>The accepted shops whose answers are open to a department's reply.</summary>
    public static IQueryable<Shop> TakingReplies(this IQueryable<Shop> shops, CitySettings city, DateTime now) => shops.AwaitingReplies(city, now).InRepliesOn(city.Zone.DateOf(now));

    /// <summary>Accepted shops; and those that reached nobody and were excluded since the department was right, which it reads until the release.</summary>
    public static IQueryable<Shop> ToldToReply(this RecognitionDb db) => db.Shops.Where(shop => shop.State == ShopState.Accepted || (shop.State == ShopState.Excluded && shop.Unreached && shop.DisposedAt == null
        && db.Objections.Any(objection => objection.ShopId == shop.Id && objection.Upheld == true) && db.Rounds.Any(round => round.Id == shop.RoundId && round.CancelledAt == null && (round.RunByDepartmentId == shop.DepartmentId ? round.OwnReleasedAt : round.ReleasedAt) == null)));

    /// <summary>Shops whose window was over by the day: before it a department sees nothing of them.</summary>
    public static IQueryable<Shop> InRepliesOn(this IQueryable<Shop> shops, DateOnly day) => shops.Where(shop => shop.RepliesUntil != null && shop.DueOn < day);

    /// <summary>After an acceptance: opens the answers to the department once the window is over, and writes to its point of contact once a day, whatever was accepted; of what was accepted before, <see cref="AskForReplies"/> writes.</summary>
    public static async Task OpenReplies(this Work work, Shop shop, CancellationToken cancel)
    {
        var round = await work.Db.Rounds.SingleAsync(round => round.Id == shop.RoundId, cancel);
        if (round.WithoutReplies) return;
        shop.OpenReplies(work.City, work.Now);
        if (!shop.TakesReplies(work.City, work.Now)) return;
        var today = work.City.Zone.Utc(work.Today, TimeOnly.MinValue);
        if (await work.Db.Shops.AnyAsync(other => other.DepartmentId == shop.DepartmentId && other.Id != shop.Id && other.RepliesUntil != null
            && other.Steps.Any(step => step.State == ShopState.Accepted && step.At >= today), cancel)) return;
        foreach (var contact in (await Contacts(work.Db, [shop.DepartmentId], work.Today, cancel))[shop.DepartmentId]) work.Mail(contact, ResultsMail.ReplyAsked(shop.RepliesUntil!.Value));
    }

    // Whose term is not over: it ends at the close of business.
    private static IQueryable<Shop> AwaitingReplies(this IQueryable<Shop> shops, CitySettings city, DateTime now)
    {
        var today = city.Zone.DateOf(now);
        var last = now > city.CloseOf(today) ? today.AddDays(1) : today;
        return shops.Where(shop => shop.State == ShopState.Accepted && shop.RepliesEndedAt == null && shop.RepliesUntil >= last);
    }

    /// <summary>Whoever answers complaints for these departments on a day, and those who stand in for them.</summary>
    public static async Task<ILookup<Guid, Reader>> Contacts(RecognitionDb db, IReadOnlyCollection<Guid> departments, DateOnly day, CancellationToken cancel)
    {
        var held = db.Appointments.Where(a => a.Role == Role.PointOfContact && a.DepartmentId != null && departments.Contains(a.DepartmentId.Value) && a.From <= day && (a.Until == null || day <= a.Until));
        var speakers = held.Select(a => new { a.DepartmentId, a.EmployeeId })
            .Union(held.Join(db.Deputies.Where(d => d.From <= day && day <= d.Until), a => a.EmployeeId, d => d.AbsentId, (a, d) => new { a.DepartmentId, EmployeeId = d.StandInId }));
        return (await (
            from speaker in speakers
            join employee in db.Employees on speaker.EmployeeId equals employee.Id
            where employee.LeftOn == null || day <= employee.LeftOn
            select new { speaker.DepartmentId, employee }).ToListAsync(cancel)).ToLookup(speaker => speaker.DepartmentId!.Value, speaker => Reader.Of(speaker.employee));
    }

    /// <returns>As what somebody speaks for the department: <c>Ida Klein, deputy for Petra Cole, point of contact</c>.</returns>
    public static async Task<string> Capacity(RecognitionDb db, Person by, Guid department, DateOnly day, CancellationToken cancel)
    {
        var holders = await db.Appointments.Where(a => a.Role == Role.PointOfContact && a.DepartmentId == department && a.From <= day && (a.Until == null || day <= a.Until)).Select(a => a.EmployeeId).ToListAsync(cancel);
        return holders.Contains(by.EmployeeId) || !holders.Exists(by.StandsInFor.ContainsKey) ? $"{by.Name}, point of contact"
            : $"{by.Name}, deputy for {by.StandsInFor[holders.Find(by.StandsInFor.ContainsKey)]}, point of contact";
    }

    /// <summary>Nothing is released while a department may still reply, or waits for HR's answer.</summary>
    /// <exception cref="RuleBroken">A term runs, or an objection is undecided.</exception>
    public static async Task DemandReplied(this Work work, IReadOnlyCollection<Shop> shops, CancellationToken cancel)
    {
        if (await Against(work.Db, [.. shops.Select(shop => shop.Id)], work.City, work.Now, cancel) is { } against) throw new RuleBroken(against);
    }

    /// <summary>Why these shops are not released yet; null where nothing stands against it.</summary>
    public static async Task<string?> Against(RecognitionDb db, IReadOnlyCollection<Guid> shops, CitySettings city, DateTime now, CancellationToken cancel)
    {
        var undecided = await db.Objections.CountAsync(objection => objection.DecidedAt == null && shops.Contains(objection.ShopId) && db.Shops.Any(shop => shop.Id == objection.ShopId && shop.State == ShopState.Accepted), cancel);
        if (undecided > 0) return $"{(undecided == 1 ? "One objection of a department is" : $"{undecided} objections of departments are")} not decided. Decide under Shops, Replies.";
        var last = await db.Shops.Where(shop => shops.Contains(shop.Id)).AwaitingReplies(city, now).MaxAsync(shop => shop.RepliesUntil, cancel);
        return last is null ? null : $"Departments may reply until the close of {Written.Date(last.Value)}. Wait until then, or until their points of contact say that they object to nothing more.";
    }
}
