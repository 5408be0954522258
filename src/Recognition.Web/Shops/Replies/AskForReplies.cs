using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>
/// Once a round's window is over, writes to the points of contact of the departments whose shops were accepted within it: together, so that
/// no letter tells when a shop was made. docs/programme.md, 1.12.
/// </summary>
public sealed class AskForReplies(Entry entry)
{
    // A job that stood still for longer writes to nobody: the terms are over.
    private const int Behind = 14;

    public async Task Run(CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageShops, cancel);
        var (today, from) = (work.Today, work.Today.AddDays(-Behind));
        var open = await work.Db.Shops.TakingReplies(work.City, work.Now).Where(shop => shop.DueOn >= from).GroupBy(shop => new { shop.RoundId, shop.DepartmentId })
            .Select(own => new { own.Key.RoundId, own.Key.DepartmentId, Until = own.Max(shop => shop.RepliesUntil) }).ToListAsync(cancel);
        var asked = new List<(Guid Department, DateOnly Until)>();
        foreach (var round in open.GroupBy(own => own.RoundId))
        {
            if (!await work.Repeats(LetterOf(round.Key), round.Key, cancel)) asked.AddRange(round.Select(own => (own.DepartmentId, own.Until!.Value)));
        }

        if (asked.Count == 0) return;
        var contacts = await ReplyRows.Contacts(work.Db, asked.ConvertAll(own => own.Department), today, cancel);
        foreach (var (department, until) in asked)
        {
            foreach (var contact in contacts[department]) work.Mail(contact, ResultsMail.ReplyAsked(until));
        }

        await work.Commit(cancel);
    }

    // The same for each run, so that a job that runs twice writes once.
    private static Guid LetterOf(Guid round) => new(SHA256.HashData([.. "replies asked of"u8, .. round.ToByteArray()]).AsSpan(0, 16));
}
