using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Home;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Packets that a director has not commented on, and those that Human Resources may check or seal.</summary>
internal sealed class PacketsWaiting : IWaiting
{
    public async Task<IReadOnlyList<WaitingTask>> For(Look look, CancellationToken cancel)
    {
        var (comments, manages) = (look.By.Holds(Permission.CommentOnPackets), look.By.Holds(Permission.ManagePackets));
        if (!comments && !manages) return [];
        var packets = await (from p in look.Db.ReviewPackets
                             join d in look.Db.Departments on p.DepartmentId equals d.Id
                             where p.State != PacketState.Sealed
                             orderby p.CommentBy
                             select new { p.DepartmentId, p.Quarter, p.State, p.CommentBy, d.Code, d.Name }).ToListAsync(cancel);
        var tasks = new List<WaitingTask>();
        if (comments)
        {
            var own = look.By.DepartmentsOf(Permission.CommentOnPackets); // who reads every packet comments on those of the own appointments alone
            tasks.AddRange(packets.Where(p => p.State is PacketState.Open or PacketState.Commented && look.Today <= p.CommentBy && own.Contains(p.DepartmentId))
                .Select(p => new WaitingTask($"Comment on the packet of {p.Name} for {p.Quarter}", $"/packets/{p.Quarter.Address}/{p.Code}", p.CommentBy, Done: p.State == PacketState.Commented)));
        }

        if (manages)
        {
            foreach (var quarter in packets.GroupBy(p => p.Quarter))
            {
                var toCheck = quarter.Count(p => p.State == PacketState.Commented || (p.State == PacketState.Open && look.Today > p.CommentBy));
                var toSeal = quarter.Count(p => p.State == PacketState.Checked);
                if (toCheck > 0) tasks.Add(new WaitingTask($"Check {toCheck} {(toCheck == 1 ? "packet" : "packets")} of {quarter.Key}", $"/packets?quarter={quarter.Key.Address}"));
                if (toSeal > 0) tasks.Add(new WaitingTask($"Seal {toSeal} {(toSeal == 1 ? "packet" : "packets")} of {quarter.Key}", $"/packets?quarter={quarter.Key.Address}&state=Checked"));
            }
        }

        return tasks;
    }
}
