using Microsoft.EntityFrameworkCore;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.ReviewPackets;

namespace Recognition.Web.Tests.ReviewPackets;

/// <summary>What the tests of packets do again and again. The city's clock stands in FY2027 Q3, so Q2 has just ended.</summary>
internal static class Packets
{
    public const string Q2 = "2027-Q2";

    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    public static Task<AssemblePackets.Outcome> Assemble(this City city, string quarter = Q2) =>
        city.As(Cast.Hr, (AssemblePackets a) => a.Run(new() { Quarter = quarter }, Cancel));

    public static async Task<ReviewPacket> Packet(this City city, Guid department)
    {
        await using var db = city.Db();
        return await db.ReviewPackets.Include(p => p.Comments).Include(p => p.Errata).AsSplitQuery().SingleAsync(p => p.DepartmentId == department, Cancel);
    }

    public static async Task Comment(this City city, Guid by, Guid department, string text = "We know.", Guid? id = null, long? figuresOf = null)
    {
        var packet = await city.Packet(department);
        await city.As(by, (CommentOnPacket c) => c.Run(new() { Id = id ?? Guid.NewGuid(), Packet = packet.Id, FiguresOf = figuresOf ?? packet.AssembledAt.Ticks, Section = nameof(PacketSection.Shops), Text = text }, Cancel));
    }

    public static async Task Check(this City city, Guid department)
    {
        var packet = await city.Packet(department);
        await city.As(Cast.Hr, (CheckPacket c) => c.Run(new() { Packet = packet.Id, Version = packet.Version, Early = true }, Cancel));
    }

    public static async Task Seal(this City city, Guid department)
    {
        var packet = await city.Packet(department);
        await city.As(Cast.Hr, (SealPacket s) => s.Run(new() { Packet = packet.Id, Version = packet.Version }, Cancel));
    }

    public static Task<PacketToRead.Shown> Read(this City city, Guid by, string code, string quarter = Q2) => city.As(by, (PacketToRead p) => p.Read(quarter, code, Cancel));
}
