namespace Recognition.Web.Platform.Mail;

/// <summary>The section <c>Mail</c> of the settings file; appsettings.template.json explains each.</summary>
public sealed class MailSettings
{
    /// <summary>"pickup" or "smtp".</summary>
    public string Transport { get; init; } = "pickup";

    public string From { get; init; } = "Recognition portal <recognition@localhost>";

    public string Pickup { get; init; } = "data/mail";

    public string Host { get; init; } = "localhost";

    public int Port { get; init; } = 587;

    public bool StartTls { get; init; } = true;

    public string? User { get; init; }

    public string? Password { get; init; }
}
