using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Pacesetter;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Pacesetter;

/// <summary>HR opens a month's contest: nominations come in from now on.</summary>
public sealed class OpenContest(Entry entry)
{
    /// <exception cref="RuleBroken">The month has a contest, or a rule cannot be read or does not fit.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageAward, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        if (!DateOnly.TryParseExact(input.Month, "yyyy-MM", CultureInfo.InvariantCulture, DateTimeStyles.None, out var month))
            throw new RuleBroken(nameof(Input.Month), "Choose a month.");
        if (await work.Db.Contests.AnyAsync(c => c.Month == month, cancel)) throw new RuleBroken(nameof(Input.Month), $"{Contests.Written(month)} has a contest already. Choose another month.");
        work.Db.Add(new Contest(input.Id, month, input.Plan(work.City), work.By.EmployeeId, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input : ContestTerms
    {
        public Input() { }

        internal Input(ContestTerms terms) : base(terms) { }

        public Guid Id { get; set; }

        /// <summary>Such as 2026-11.</summary>
        public string? Month { get; set; }
    }
}
