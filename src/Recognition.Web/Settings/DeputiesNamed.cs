using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.Settings;

/// <summary>Who stands in for whom today or later, and did in the past year.</summary>
public sealed class DeputiesNamed(Entry entry)
{
    public async Task<Shown> Read(CancellationToken cancel)
    {
        await using var look = await entry.Read(Permission.ManageSettings, cancel);
        var since = look.Today.AddYears(-1);
        var rows = await (
            from d in look.Db.Deputies
            where d.Until >= since
            join absent in look.Db.Employees on d.AbsentId equals absent.Id
            join standIn in look.Db.Employees on d.StandInId equals standIn.Id
            orderby d.Until descending
            select new Row(d.Id, d.Version, absent.Name, standIn.Name, standIn.Id, d.From, d.Until)).ToListAsync(cancel);
        return new Shown(rows, look.Today, look.By.EmployeeId);
    }

    public sealed record Row(Guid Id, Guid Version, string Absent, string StandIn, Guid StandInId, DateOnly From, DateOnly Until);

    public sealed record Shown(IReadOnlyList<Row> Rows, DateOnly Today, Guid By);
}
