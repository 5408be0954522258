using System.Net;
using Microsoft.EntityFrameworkCore;
using Recognition.Domain.ReviewPackets;
using Recognition.Web.ReviewPackets;
using Recognition.Web.Tests.Platform.Pdf;

namespace Recognition.Web.Tests.ReviewPackets;

public sealed class SealPacketsTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task All_checked_packets_are_sealed_and_the_same_post_again_changes_nothing(City city)
    {
        Printing.Needed();
        var input = await TwoChecked(city);

        Assert.Equal(new(2, 0), await Seal(city, input));
        Assert.Equal(new(0, 2), await Seal(city, input));

        await using var db = city.Db();
        Assert.Equal(2, await db.ReviewPackets.CountAsync(p => p.State == PacketState.Sealed && p.SealedBy == Cast.Hr, Cancel));
        Assert.Equal(2, await db.Set<PacketFile>().CountAsync(Cancel));
        Assert.Equal(3, await db.OutgoingMails.CountAsync(m => m.Subject.EndsWith("is sealed"), Cancel)); // two directors and a representative
    }

    [Theory, BothDatabases]
    public async Task A_packet_that_changed_since_the_page_was_drawn_is_not_sealed_with_the_others(City city)
    {
        Printing.Needed();
        var input = await TwoChecked(city);
        var water = await city.Packet(Cast.Water);
        await city.As(Cast.Hr, (CheckPacket c) => c.Run(new() { Packet = water.Id, Version = water.Version, TakeBack = true }, Cancel));
        await city.Check(Cast.Water);

        Assert.Equal(new(1, 1), await Seal(city, input));

        Assert.Equal((PacketState.Checked, PacketState.Sealed), ((await city.Packet(Cast.Water)).State, (await city.Packet(Cast.Fire)).State));
    }

    [Theory, BothDatabases]
    public async Task The_page_says_what_is_sealed_and_asks_to_be_sure(City city)
    {
        Printing.Needed();
        await TwoChecked(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        var page = await hr.GetStringAsync($"/packets?quarter={Packets.Q2}", Cancel);
        Assert.Contains("2 packets are checked: Fire, Water Services.", page, StringComparison.Ordinal);
        Assert.Contains("the directors of Fire, Water Services were told that comments are taken until", page, StringComparison.Ordinal);
        var unsure = await hr.Post($"/packets?quarter={Packets.Q2}", "Sure", []);
        Assert.Contains("Tick the box first", await unsure.Content.ReadAsStringAsync(Cancel), StringComparison.Ordinal);
        Assert.Equal(PacketState.Checked, (await city.Packet(Cast.Water)).State);

        var done = await hr.Post($"/packets?quarter={Packets.Q2}", "Sure", [], ("Sure", "true"));
        Assert.Equal(HttpStatusCode.Redirect, done.StatusCode);
        Assert.Equal(PacketState.Sealed, (await city.Packet(Cast.Water)).State);
        Assert.DoesNotContain("Seal all checked", await hr.GetStringAsync($"/packets?quarter={Packets.Q2}", Cancel), StringComparison.Ordinal);
        Assert.DoesNotContain("Seal all checked", await site.As(Cast.WaterDirector).GetStringAsync("/packets", Cancel), StringComparison.Ordinal);
    }

    [Theory, BothDatabases]
    public async Task All_sealed_packets_of_a_quarter_are_taken_away_in_one_file(City city)
    {
        Printing.Needed();
        await Seal(city, await TwoChecked(city));
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);

        await using var zip = await System.IO.Compression.ZipArchive.CreateAsync(await hr.GetStreamAsync($"/packets/{Packets.Q2}/packets.zip", Cancel), System.IO.Compression.ZipArchiveMode.Read, leaveOpen: false, entryNameEncoding: null, Cancel);

        Assert.Equal(["packet-2027-q2-fire.pdf", "packet-2027-q2-water.pdf"], zip.Entries.Select(file => file.FullName));
        await using var water = await zip.Entries[1].OpenAsync(Cancel);
        using var read = new MemoryStream();
        await water.CopyToAsync(read, Cancel);
        Assert.Equal(await hr.GetByteArrayAsync($"/packets/{Packets.Q2}/WATER/packet.pdf", Cancel), read.ToArray());
        Assert.Contains("The PDFs of all 2 sealed packets", await hr.GetStringAsync($"/packets?quarter={Packets.Q2}", Cancel), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync("/packets/2026-Q1/packets.zip", Cancel)).StatusCode);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.WaterDirector).GetAsync($"/packets/{Packets.Q2}/packets.zip", Cancel)).StatusCode);
    }

    [Theory, BothDatabases]
    public async Task A_draft_says_so_and_is_gone_once_the_packet_is_sealed(City city)
    {
        Printing.Needed();
        var input = await TwoChecked(city);
        await using var site = new PortalHost(city, signInByHeader: true);
        using var hr = site.As(Cast.Hr);
        var draft = await hr.GetByteArrayAsync($"/packets/{Packets.Q2}/WATER/draft.pdf", Cancel);
        Assert.Equal("%PDF"u8.ToArray(), draft[..4]);
        Assert.Contains("Draft of the packet of Water Services", System.Text.Encoding.BigEndianUnicode.GetString(draft) + System.Text.Encoding.Latin1.GetString(draft), StringComparison.Ordinal);
        Assert.Equal(HttpStatusCode.Forbidden, (await site.As(Cast.WaterDirector).GetAsync($"/packets/{Packets.Q2}/WATER/draft.pdf", Cancel)).StatusCode);

        await Seal(city, input);

        Assert.Equal(HttpStatusCode.NotFound, (await hr.GetAsync($"/packets/{Packets.Q2}/WATER/draft.pdf", Cancel)).StatusCode);
        Assert.DoesNotContain("Draft", System.Text.Encoding.Latin1.GetString(await hr.GetByteArrayAsync($"/packets/{Packets.Q2}/WATER/packet.pdf", Cancel)), StringComparison.Ordinal);
    }

    private static async Task<SealPackets.Input> TwoChecked(City city)
    {
        await city.Assemble();
        await city.Comment(Cast.WaterDirector, Cast.Water);
        await city.Comment(Cast.FireDirector, Cast.Fire);
        foreach (var department in (Guid[])[Cast.Water, Cast.Fire]) await city.Check(department);
        var shown = await city.As(Cast.Hr, (PacketsOfQuarter p) => p.Read(Packets.Q2, null, null, Cancel));
        return new() { Packets = [.. shown.Checked.Select(c => new SealPacket.Input { Packet = c.Packet, Version = c.Version })] };
    }

    private static Task<SealPackets.Outcome> Seal(City city, SealPackets.Input input) => city.As(Cast.Hr, (SealPackets s) => s.Run(input, Cancel));
}
