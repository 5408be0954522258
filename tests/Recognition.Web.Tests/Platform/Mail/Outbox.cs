using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using Recognition.Database;
using Recognition.Database.Platform;
using Recognition.Domain.Access;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

/// <summary>What the tests of mail do with the outbox.</summary>
internal static class Outbox
{
    public static async Task<Guid> Write(this City city, string to, string subject = "A shop waits", string body = "Read the brief.", Guid? reader = null, Permission? knownTo = null, string? appointment = null)
    {
        await using var db = city.Db();
        var id = Guid.NewGuid();
        db.Add(new OutgoingMail { Id = id, ReaderId = reader, To = to, KnownTo = knownTo, Subject = subject, Body = body, MessageId = $"<{id:N}@recognition.portal>", At = city.Clock.Now, DueAt = city.Clock.Now, Appointment = appointment });
        await db.SaveChangesAsync(TestContext.Current.CancellationToken);
        return id;
    }

    public static async Task<OutgoingMail> Mail(this City city, Guid id)
    {
        await using var db = city.Db();
        return await db.OutgoingMails.AsNoTracking().SingleAsync(mail => mail.Id == id, TestContext.Current.CancellationToken);
    }

    public static DeliverMail Delivery(this City city, IMailTransport transport) =>
        new(city.Services.GetRequiredService<IDbContextFactory<RecognitionDb>>(), transport, city.Clock, NullLogger<DeliverMail>.Instance);
}
