using Recognition.Web.Platform.Commands;

namespace Recognition.Web.Platform.Mail;

internal static class MailFeature
{
    /// <exception cref="SettingWrong">The settings name a transport that there is not, no sender, or no address of the portal that a link can begin with.</exception>
    public static void AddMail(this WebApplicationBuilder builder)
    {
        var settings = builder.Configuration.GetSection("Mail").Get<MailSettings>() ?? new MailSettings();
        if (!System.Net.Mail.MailAddress.TryCreate(settings.From, out _)) throw new SettingWrong($"Mail:From is “{settings.From}”: give a mail address.");
        builder.Services.AddSingleton(settings);
        builder.Services.AddSingleton(PortalAddress.Of(builder.Configuration));
        builder.Services.AddSingleton<DeliverMail>();
        switch (settings.Transport)
        {
            case "pickup": builder.Services.AddSingleton<IMailTransport, PickupFolder>(); break;
            case "smtp": builder.Services.AddSingleton<IMailTransport, SmtpServer>(); break;
            default: throw new SettingWrong($"Mail:Transport is “{settings.Transport}”: say pickup or smtp.");
        }
    }
}
