using System.Security.Cryptography;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.Access;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Demo;
using Recognition.Web.Platform.Data;
using Recognition.Web.Platform.Jobs;
using Recognition.Web.Platform.Pdf;
using Recognition.Web.ReviewPackets;

namespace Recognition.Web.Walkthrough;

/// <summary>The quarter's packets: assembled by the job, commented, checked, sealed, and left as files.</summary>
internal static class WalkPackets
{
    /// <returns>One for each sealed packet.</returns>
    public static async Task<IReadOnlyList<Sealed>> Run(Walk walk, DirectoryInfo into, CancellationToken cancel)
    {
        var hr = DemoCast.Id("1001");
        await walk.As(hr, (RequestPackets ask) => ask.Run(new() { Quarter = walk.Quarter.Address }, cancel));
        await walk.Services.GetRequiredService<DrainRequestedJobs>().Run(cancel);
        await Comment(walk, cancel);
        await DemandWalls(walk, cancel);
        foreach (var packet in await Packets(walk, cancel)) await walk.As(hr, (CheckPacket check) => check.Run(new() { Packet = packet.Id, Version = packet.Version, Early = true }, cancel));
        foreach (var packet in await Packets(walk, cancel)) await walk.As(hr, (SealPacket seal) => seal.Run(new() { Packet = packet.Id, Version = packet.Version }, cancel));
        var kept = new List<Sealed>();
        foreach (var packet in await Packets(walk, cancel)) kept.Add(await Keep(walk, packet, into, cancel));
        await walk.Say($"{kept.Count} packets of {walk.Quarter} were assembled, commented, checked and sealed.");
        return [.. kept.OrderBy(packet => packet.Code, StringComparer.Ordinal)];
    }

    private static async Task<List<ReviewPacket>> Packets(Walk walk, CancellationToken cancel)
    {
        await using var db = walk.Db();
        return await db.ReviewPackets.AsNoTracking().Where(p => p.Quarter == walk.Quarter).ToListAsync(cancel);
    }

    private static async Task Comment(Walk walk, CancellationToken cancel)
    {
        await using var db = walk.Db();
        var directors = await db.Appointments.Where(a => a.Role == Role.Director && a.DepartmentId != null).ToListAsync(cancel);
        var deputies = await db.Deputies.ToListAsync(cancel);
        foreach (var packet in await Packets(walk, cancel))
        {
            var director = directors.First(a => a.DepartmentId == packet.DepartmentId).EmployeeId;
            var by = deputies.FirstOrDefault(d => d.AbsentId == director && d.From <= walk.Today && walk.Today <= d.Until)?.StandInId ?? director;
            await walk.As(by, (CommentOnPacket comment) => comment.Run(new() { Id = Guid.NewGuid(), Packet = packet.Id, FiguresOf = packet.AssembledAt.Ticks, Section = nameof(PacketSection.Shops), Text = "We go through the criteria below the city's mean with the teams in the next two weeks, and name the ones who did best." }, cancel));
        }
    }

    /// <summary>A director reads the own packet and no other.</summary>
    private static async Task DemandWalls(Walk walk, CancellationToken cancel)
    {
        var director = DemoCast.Id("1003");
        await walk.As(director, (PacketToRead read) => read.Read(walk.Quarter.Address, "WATER", cancel));
        try
        {
            await walk.As(director, (PacketToRead read) => read.Read(walk.Quarter.Address, "FINANCE", cancel));
        }
        catch (NotThere)
        {
            return;
        }

        throw new InvalidOperationException("A director reads another department's packet.");
    }

    private static async Task<Sealed> Keep(Walk walk, ReviewPacket packet, DirectoryInfo into, CancellationToken cancel)
    {
        var manager = DemoCast.Id("1004");
        await using var db = walk.Db();
        var code = await db.Departments.Where(d => d.Id == packet.DepartmentId).Select(d => d.Code).SingleAsync(cancel);
        var shown = await walk.As(manager, (PacketToRead read) => read.Read(walk.Quarter.Address, code, cancel));
        var files = await walk.As(manager, (SealedFiles read) => read.Read(walk.Quarter.Address, code, cancel));
        if (!SHA256.HashData(files.Pdf).SequenceEqual(packet.PdfSha256!) || !SHA256.HashData(files.Json).SequenceEqual(packet.JsonSha256!))
            throw new InvalidOperationException($"The files of {code} are not those that were sealed.");
        var name = Path.Combine(into.FullName, PacketPdf.FileName(walk.Quarter.Address, code));
        await File.WriteAllBytesAsync(name + ".pdf", files.Pdf, cancel);
        await File.WriteAllBytesAsync(name + ".json", files.Json, cancel);
        await File.WriteAllTextAsync(name + ".html", await PacketPdf.Html(walk.Services.GetRequiredService<PdfPrinter>(), shown.Document, shown.Zone), cancel);
        return new Sealed(code, shown.Document.Snapshot, Convert.ToHexStringLower(packet.PdfSha256!));
    }

    public sealed record Sealed(string Code, PacketSnapshot Snapshot, string PdfSha256);
}
