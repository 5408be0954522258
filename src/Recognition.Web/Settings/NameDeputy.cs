using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Ui;

namespace Recognition.Web.Settings;

/// <summary>Names who stands in for an absent person between two days (docs/programme.md, 11.1).</summary>
public sealed class NameDeputy(Entry entry)
{
    public async Task Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManageSettings, cancel);
        if (await work.Repeats(input.Id, input, cancel)) return;
        var absent = await NamedEmployee.Of(work.Db, nameof(Input.AbsentNumber), input.AbsentNumber, work.Today, cancel);
        var standIn = await NamedEmployee.Of(work.Db, nameof(Input.StandInNumber), input.StandInNumber, work.Today, cancel);
        if (standIn.Id == work.By.Id) throw new RuleBroken(nameof(Input.StandInNumber), "Nobody names themselves a deputy: another's roles would come to you. Ask another person who keeps the settings.");
        var (from, until) = (TypedDate.Required(nameof(Input.From), input.From), TypedDate.Required(nameof(Input.Until), input.Until));
        if (until < work.Today) throw new RuleBroken(nameof(Input.Until), "That day has passed. Choose today or a later day.");
        if (from < work.Today) throw new RuleBroken(nameof(Input.From), "That day has passed. Choose today or a later day.");

        var deputy = new Deputy(input.Id, absent.Id, standIn.Id, from, until);
        if (await work.Db.Deputies.Where(d => d.AbsentId == absent.Id && d.From <= until && from <= d.Until).OrderBy(d => d.From).FirstOrDefaultAsync(cancel) is { } other)
            throw new RuleBroken(nameof(Input.From), $"{absent.Name} has a deputy from {Written.Date(other.From)} to {Written.Date(other.Until)}. Choose other days, or end that first.");
        work.Db.Add(deputy);
        await work.Commit(cancel);
    }

    public sealed record Input
    {
        public Guid Id { get; set; }

        public string AbsentNumber { get; set; } = "";

        public string StandInNumber { get; set; } = "";

        public string From { get; set; } = "";

        public string Until { get; set; } = "";
    }
}
