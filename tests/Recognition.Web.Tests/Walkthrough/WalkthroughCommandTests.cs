using System.Text.Json;
using Recognition.Web.Tests.Platform.Pdf;
using Recognition.Web.Walkthrough;

namespace Recognition.Web.Tests.Walkthrough;

public sealed class WalkthroughCommandTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Fact]
    public async Task A_whole_quarter_ends_in_a_sealed_packet_for_every_department_in_review()
    {
        Printing.Needed();
        var folder = Directory.CreateTempSubdirectory("walkthrough-test-");
        try
        {
            var (said, failed) = (new StringWriter(), new StringWriter());

            var code = await WalkthroughCommand.Run(["--out", folder.FullName], said, failed, Cancel);

            Assert.Equal((0, ""), (code, failed.ToString()));
            using var summary = JsonDocument.Parse(await File.ReadAllTextAsync(Path.Combine(folder.FullName, "summary.json"), Cancel));
            var packets = summary.RootElement.EnumerateArray().ToList();
            Assert.Equal(16, packets.Count);
            Assert.All(packets, packet =>
            {
                var name = Path.Combine(folder.FullName, $"packet-2027-q2-{packet.GetProperty("department").GetString()!.ToLowerInvariant()}");
                Assert.All((string[])[".html", ".pdf", ".json"], ending => Assert.True(new FileInfo(name + ending).Length > 10_000, name + ending));
                Assert.InRange(packet.GetProperty("shops").GetInt32(), 4, 6); // a call that reached nobody has no score
            });
            Assert.Equal(2, packets.Sum(packet => packet.GetProperty("awards").GetInt32()));
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    [Fact]
    public async Task Without_a_folder_it_says_how_it_is_called()
    {
        var said = new StringWriter();

        Assert.Equal(2, await WalkthroughCommand.Run([], TextWriter.Null, said, Cancel));
        Assert.Equal("walkthrough takes a folder: walkthrough --out DIR" + Environment.NewLine, said.ToString());
    }
}
