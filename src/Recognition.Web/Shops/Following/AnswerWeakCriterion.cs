using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Shops;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Shops;

/// <summary>A director answers a weak criterion with a follow-up: what is done, by whom and by when. docs/programme.md, 2.16.</summary>
public sealed class AnswerWeakCriterion(Entry entry)
{
    /// <exception cref="NotThere">The criterion is not a weak one of a department that the person directs or represents.</exception>
    /// <exception cref="RuleBroken">A follow-up of it is under way, something is missing, or the day lies behind.</exception>
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.FollowUpResults, cancel);
        if (!work.By.DepartmentsOf(Permission.FollowUpResults).Contains(input.DepartmentId)) throw new NotThere();
        if (await work.Repeats(input.Id, input, cancel)) return;
        var weak = await work.Db.Weak(input.DepartmentId, work.City, cancel);
        var line = weak.FirstOrDefault(line => line.Criterion.FormVersionId == input.FormVersionId && line.Criterion.Question == input.Question) ?? throw new NotThere();
        var criterion = CriterionAction.Told(line.Criterion);
        if (await work.Db.CriterionActions.AnyAsync(a => a.DepartmentId == input.DepartmentId && a.Question == input.Question && a.Criterion == criterion && a.DoneOn == null, cancel))
            throw new RuleBroken("Somebody else of your department has answered this criterion already. Its follow-up is under way below.");
        if (!DateOnly.TryParseExact(input.DueOn, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var due)) throw new RuleBroken(nameof(Input.DueOn), "Choose the day by which it is done.");
        work.Db.Add(new CriterionAction(input.Id, input.DepartmentId, line.Criterion, input.What, input.Who, due, work.By.EmployeeId, work.Today, work.Now));
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid DepartmentId { get; set; }

        public Guid FormVersionId { get; set; }

        /// <summary>The question's key.</summary>
        public string? Question { get; set; }

        public string? What { get; set; }

        public string? Who { get; set; }

        /// <summary>yyyy-MM-dd</summary>
        public string? DueOn { get; set; }
    }
}
