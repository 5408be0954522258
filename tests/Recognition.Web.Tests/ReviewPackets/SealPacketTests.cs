using System.Security.Cryptography;
using System.Text;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.Platform.Data;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Tests.Indicators;
using Recognition.Web.Tests.Platform.Pdf;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class SealPacketTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_sealed_packet_keeps_its_files_with_their_hashes_and_never_changes(City city)
    {
        Printing.Needed();
        await Sealed(city);
        var packet = await city.Packet(Cast.Water);
        var files = await city.As(Cast.WaterDirector, (SealedFiles f) => f.Read(Packets.Q2, "WATER", Cancel));

        Assert.Equal(SHA256.HashData(files.Pdf), packet.PdfSha256);
        Assert.Equal(SHA256.HashData(files.Json), packet.JsonSha256);
        Assert.StartsWith("%PDF-", Encoding.Latin1.GetString(files.Pdf), StringComparison.Ordinal);
        Assert.Contains("\"sealedBy\": \"Hana Reyes\"", Encoding.UTF8.GetString(files.Json), StringComparison.Ordinal);

        await Some.Measure(city, Cast.Water, cityWide: true);
        city.Clock.Pass(TimeSpan.FromDays(1));
        Assert.Equal(new(0, 3, 0, 1), await city.Assemble());
        Assert.Equal((packet.Snapshot, packet.Version), ((await city.Packet(Cast.Water)).Snapshot, (await city.Packet(Cast.Water)).Version));
    }

    [Theory, BothDatabases]
    public async Task A_packet_that_changed_since_the_page_was_opened_is_not_sealed(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
        var packet = await city.Packet(Cast.Water);
        await city.As(Cast.Hr, (CheckPacket c) => c.Run(new() { Packet = packet.Id, Version = packet.Version, TakeBack = true }, Cancel));

        await Assert.ThrowsAsync<GoneStale>(() => city.As(Cast.Hr, (SealPacket s) => s.Run(new() { Packet = packet.Id, Version = packet.Version }, Cancel)));
    }

    [Theory, BothDatabases]
    public async Task An_erratum_stands_beside_the_sealed_packet_and_the_director_is_told_once(City city)
    {
        Printing.Needed();
        await Sealed(city);
        var (packet, id) = (await city.Packet(Cast.Water), Guid.NewGuid());
        for (var i = 0; i < 2; i++) await city.As(Cast.Hr, (AddErratum a) => a.Run(new() { Id = id, Packet = packet.Id, Text = "The target was 85 %." }, Cancel));

        var shown = await city.Read(Cast.WaterDirector, "WATER");
        Assert.Equal((PacketState.Sealed, "The target was 85 %.", "Hana Reyes"), (shown.Document.State, Assert.Single(shown.Document.Errata).Text, shown.Document.Errata[0].By));
        await using var db = city.Db();
        Assert.Equal(2, await db.OutgoingMails.CountAsync(m => m.Subject.StartsWith("An erratum"), Cancel)); // director and representative
    }

    private static async Task Sealed(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Check(Cast.Water);
        await city.Seal(Cast.Water);
    }
}
