using System.Net.Mail;
using System.Text;
using Recognition.Database.Platform;
using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Mail;

/// <summary>Puts each message as a file into a folder, where a mail server or a person picks it up. A message that comes twice is one file.</summary>
internal sealed class PickupFolder(MailSettings settings) : IMailTransport
{
    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(mail.To, out var to)) throw new NotDelivered("That is no mail address.", forGood: true);
        try
        {
            var folder = Directory.CreateDirectory(ProgramFolder.FullPath(settings.Pickup));
            var file = Path.Combine(folder.FullName, $"{mail.At:yyyyMMdd-HHmmss}-{mail.Id:N}.eml");
            // Whoever watches the folder never sees half a message.
            await File.WriteAllTextAsync(file + ".part", Eml.Of(mail, new MailAddress(settings.From), to), Encoding.ASCII, cancel);
            File.Move(file + ".part", file, overwrite: true);
        }
        catch (Exception broken) when (broken is IOException or UnauthorizedAccessException)
        {
            throw new NotDelivered(broken.Message, forGood: false);
        }
    }
}
