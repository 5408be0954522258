using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed class PickupFolderTests
{
    [Theory, BothDatabases]
    public async Task Each_message_is_one_file_even_when_it_comes_twice(City city)
    {
        var folder = Directory.CreateTempSubdirectory("pickup-");
        var pickup = new PickupFolder(new MailSettings { Pickup = Path.Combine(folder.FullName, "mail") });
        var mail = await city.Mail(await city.Write("ann@city.example", "A shop waits", "Read the brief."));
        await pickup.Send(mail, TestContext.Current.CancellationToken);
        await pickup.Send(mail, TestContext.Current.CancellationToken);
        var text = await File.ReadAllTextAsync(Assert.Single(folder.GetFiles("*", SearchOption.AllDirectories)).FullName, TestContext.Current.CancellationToken);
        Assert.Contains("Subject: A shop waits\r\n", text, StringComparison.Ordinal);
        folder.Delete(recursive: true);
    }

    [Theory, BothDatabases]
    public async Task A_folder_that_cannot_be_written_to_leaves_the_message_waiting_with_the_reason(City city)
    {
        var notAFolder = Path.GetTempFileName();
        foreach (var folder in (string[])[notAFolder, "/sys/mail"])
        {
            var mail = await city.Mail(await city.Write("ann@city.example", "A shop waits", "Read the brief."));
            Assert.False((await Assert.ThrowsAsync<NotDelivered>(() => new PickupFolder(new MailSettings { Pickup = folder }).Send(mail, TestContext.Current.CancellationToken))).ForGood);
        }

        File.Delete(notAFolder);
    }
}
