using Recognition.Database.Platform;

namespace Recognition.Web.Platform.Mail;

/// <summary>What takes messages out of the portal: a pickup folder or an SMTP server.</summary>
public interface IMailTransport
{
    /// <summary>Returns when the message was accepted. The same message may come twice, with the same Message-ID.</summary>
    /// <exception cref="NotDelivered">It was not accepted.</exception>
    Task Send(OutgoingMail mail, CancellationToken cancel);
}
