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
}
