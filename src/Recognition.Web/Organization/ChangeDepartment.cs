using System.Globalization;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Organization;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Organization;

/// <summary>Renames a department, and says where customers reach it and in which of the programmes it takes part from now on (docs/programme.md, 1.8 and 7.1).</summary>
public sealed class ChangeDepartment(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePeople, cancel);
        var department = await work.Db.Departments.SingleOrDefaultAsync(d => d.Id == input.Id, cancel) ?? throw new NotThere();
        work.Expect(department, input.Version);
        department.Rename(input.Name);
        department.AnswerAt(input.Phone, input.Address, input.Hours);
        department.OpenFor(Time(nameof(input.OpensAt), input.OpensAt), Time(nameof(input.ClosesAt), input.ClosesAt), [.. BusinessHours.Week.Where(day => input.OpenOn.ContainsKey($"{day}"))]);
        department.TakePart(input.InShops, input.InReview);
        var name = department.Name;
        if (await work.Db.Departments.AnyAsync(d => d.Id != input.Id && d.Name == name, cancel)) throw new RuleBroken(nameof(Input.Name), $"There is another department {name}.");
        await work.Commit(cancel);
    }

    private static TimeOnly? Time(string field, string? typed) =>
        string.IsNullOrWhiteSpace(typed) ? null
        : TimeOnly.TryParseExact(typed.Trim(), "HH:mm", CultureInfo.InvariantCulture, DateTimeStyles.None, out var time) ? time
        : throw new RuleBroken(field, "Give a 24-hour time, such as 08:00.");

    public sealed record Input
    {
        public Guid Id { get; set; }

        public Guid Version { get; set; }

        public string Name { get; set; } = "";

        public string? Phone { get; set; }

        public string? Address { get; set; }

        public string? Hours { get; set; }

        /// <summary>As <c>08:00</c>; empty for the city's office hours, as <c>ClosesAt</c>.</summary>
        public string? OpensAt { get; set; }

        public string? ClosesAt { get; set; }

        /// <summary>The days on which it is open, by their English names; none for Monday to Friday.</summary>
        public Dictionary<string, string?> OpenOn { get; set => field = value ?? []; } = [];

        public bool InShops { get; set; }

        public bool InReview { get; set; }
    }
}
