using System.Text.Json;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain;
using Recognition.Domain.Access;
using Recognition.Domain.Time;
using Recognition.Web.Platform.Data;

namespace Recognition.Web.ReviewPackets;

/// <summary>Asks for the packets of a quarter to be assembled; the job begins within seconds.</summary>
public sealed class RequestPackets(Entry entry)
{
    public const string Kind = nameof(AssemblePackets);

    /// <returns>The job's id, to watch it by; that of the run under way where one was asked for already.</returns>
    /// <exception cref="RuleBroken">The quarter has not ended.</exception>
    public async Task<Guid> Run(Input input, CancellationToken cancel)
    {
        await using var work = await entry.Write(this, Permission.ManagePackets, cancel);
        var quarter = work.City.QuarterAt(input.Quarter);
        if (quarter.Last >= work.Today) throw new RuleBroken(nameof(Input.Quarter), $"{quarter} ends on {Written.Date(quarter.Last)}. Assemble its packets after that day.");
        var argument = new AssemblePackets.Input { Quarter = input.Quarter };
        var written = JsonSerializer.Serialize(argument);
        var running = await work.Db.RequestedJobs.Where(j => j.Kind == Kind && j.EndedAt == null && j.Argument == written).Select(j => (Guid?)j.Id).FirstOrDefaultAsync(cancel);
        var id = running ?? work.Request(Kind, argument);
        await work.Commit(cancel);
        return id;
    }

    public sealed record Input
    {
        /// <summary>As an address says it.</summary>
        public string Quarter { get; set; } = "";
    }
}
