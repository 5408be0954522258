using System.Net;
using System.Net.Mail;
using System.Net.Mime;
using System.Text;
using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Mail;

/// <summary>Hands each message to the city's mail server, with STARTTLS and sign-in where the settings say so.</summary>
internal sealed class SmtpServer(MailSettings settings) : IMailTransport
{
    /// <summary>How long a try may last. .NET's client waits without end after a wrong password.</summary>
    internal TimeSpan Patience { get; init; } = TimeSpan.FromSeconds(60);

    public async Task Send(OutgoingMail mail, CancellationToken cancel)
    {
        if (!MailAddress.TryCreate(mail.To, out var to)) throw new NotDelivered("That is no mail address.", forGood: true);
        using var message = new MailMessage(new MailAddress(settings.From), to)
        {
            Subject = Eml.OneLine(mail.Subject),
            SubjectEncoding = Encoding.UTF8,
            Body = mail.Body.ReplaceLineEndings("\r\n"),
            BodyEncoding = Encoding.UTF8,
        };
        if (mail.Appointment is { } appointment)
            message.Attachments.Add(Attachment.CreateAttachmentFromString(appointment, new ContentType("text/calendar; charset=utf-8") { Name = Eml.AppointmentFile }));
        message.Headers.Add("Message-ID", mail.MessageId);
        message.Headers.Add("Auto-Submitted", "auto-generated");
        using var client = new SmtpClient(settings.Host, settings.Port) { EnableSsl = settings.StartTls };
        if (settings.User is { Length: > 0 } user) client.Credentials = new NetworkCredential(user, settings.Password);
        using var patience = CancellationTokenSource.CreateLinkedTokenSource(cancel);
        patience.CancelAfter(Patience);
        try
        {
            await client.SendMailAsync(message, patience.Token);
        }
        catch (SmtpException refused)
        {
            throw new NotDelivered($"{(int)refused.StatusCode} {refused.Message} {refused.InnerException?.Message}".Trim(), IsForGood((int)refused.StatusCode));
        }
        catch (OperationCanceledException) when (!cancel.IsCancellationRequested)
        {
            throw new NotDelivered($"The server did not answer within {Patience.TotalSeconds:0} seconds.", forGood: false);
        }
    }

    // 530, 534, 535 and 538 are about the portal's own sign-in: the message waits until somebody mends the settings.
    private static bool IsForGood(int code) => code is >= 500 and < 600 and not (530 or 534 or 535 or 538);
}
