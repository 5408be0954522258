using System.Collections.Concurrent;
using Recognition.Database.Platform;
using Recognition.Web.Platform.Mail;

namespace Recognition.Web.Tests.Platform.Mail;

public sealed class DeliverMailTests
{
    private static CancellationToken Cancel => TestContext.Current.CancellationToken;

    [Theory, BothDatabases]
    public async Task A_message_is_sent_once(City city)
    {
        var id = await city.Write("ann@city.example");
        var transport = new Transport();
        var delivery = city.Delivery(transport);
        Assert.Equal(1, await delivery.Run(Cancel));
        Assert.Equal(0, await delivery.Run(Cancel));
        Assert.Single(transport.Sent);
        Assert.Equal((city.Clock.Now, null), ((await city.Mail(id)).SentAt!.Value, (await city.Mail(id)).DueAt));
    }

    [Theory, BothDatabases]
    public async Task A_passing_failure_is_tried_after_one_two_and_four_minutes_and_at_last_once_a_day(City city)
    {
        var id = await city.Write("ann@city.example");
        var delivery = city.Delivery(new Transport(_ => throw new NotDelivered("421 busy", forGood: false)));
        foreach (var minutes in (int[])[1, 2, 4, 8, 16, 32, 64, 128, 256, 512, 1024, 1440, 1440])
        {
            await delivery.Run(Cancel);
            Assert.Equal(city.Clock.Now.AddMinutes(minutes), (await city.Mail(id)).DueAt);
            city.Clock.Pass(TimeSpan.FromMinutes(minutes));
        }

        var transport = new Transport();
        Assert.Equal(1, await city.Delivery(transport).Run(Cancel));
    }

    [Theory, BothDatabases]
    public async Task What_is_refused_for_good_is_given_up_and_the_reason_kept_without_the_address(City city)
    {
        var id = await city.Write("ann@city.example");
        var delivery = city.Delivery(new Transport(mail => throw new NotDelivered($"550 <{mail.To}> is not known", forGood: true)));
        for (var tries = 0; tries < 10; tries++)
        {
            await delivery.Run(Cancel);
            city.Clock.Pass(TimeSpan.FromDays(1));
        }

        var mail = await city.Mail(id);
        Assert.Equal((3, null, null, "550 <(the address)> is not known"), (mail.Tries, mail.DueAt, mail.SentAt, mail.Problem));
    }

    [Theory, BothDatabases]
    public async Task A_message_whose_sender_was_killed_before_it_was_marked_goes_out_again_with_the_same_id(City city)
    {
        var id = await city.Write("ann@city.example");
        var transport = new Transport(_ => throw new InvalidOperationException("killed here"), afterwards: true);
        await Assert.ThrowsAsync<InvalidOperationException>(() => city.Delivery(transport).Run(Cancel));
        var next = new Transport();
        Assert.Equal(0, await city.Delivery(next).Run(Cancel));
        city.Clock.Pass(DeliverMail.Lease);
        Assert.Equal(1, await city.Delivery(next).Run(Cancel));
        Assert.Equal(Assert.Single(transport.Sent).MessageId, Assert.Single(next.Sent).MessageId);
        Assert.NotNull((await city.Mail(id)).SentAt);
    }

    [Theory, BothDatabases]
    public async Task Two_nodes_do_not_send_the_same_message(City city)
    {
        for (var i = 0; i < 20; i++) await city.Write($"{i}@city.example");
        var transport = new Transport();
        await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => city.Delivery(transport).Run(Cancel), Cancel)));
        Assert.Equal(20, transport.Sent.Count);
        Assert.Equal(20, transport.Sent.DistinctBy(mail => mail.Id).Count());
    }

    /// <summary>Notes what it was given; fails before or after as the test says.</summary>
    private sealed class Transport(Action<OutgoingMail>? fault = null, bool afterwards = false) : IMailTransport
    {
        public ConcurrentBag<OutgoingMail> Sent { get; } = [];

        public async Task Send(OutgoingMail mail, CancellationToken cancel)
        {
            if (!afterwards) fault?.Invoke(mail);
            await Task.Yield();
            Sent.Add(mail);
            if (afterwards) fault?.Invoke(mail);
        }
    }
}
