using Recognition.Domain.Access;
using Recognition.Domain.StaffNotices;
using Recognition.Web.StaffNotices;
using static Recognition.Web.Demo.DemoTown;

namespace Recognition.Web.Demo;

/// <summary>The notice to staff, sent before the first round; some have confirmed it, Finn and Clara have not.</summary>
internal sealed class DemoNotice(DemoStage stage, DemoTown town)
{
    private const int Each = 8;

    public void Tell(DateOnly dawn)
    {
        var (notice, published) = (DemoCast.Id("notice"), town.At(dawn, 10));
        stage.At<NoticeOverview>(published, Hana, async overview =>
        {
            var (title, text) = await overview.Draft(default);
            stage.At<PublishNotice>(published.AddMinutes(10), Hana, publish => publish.Run(new() { Id = notice, Title = title, Text = text }, default));
            stage.At<SendNotice>(published.AddMinutes(20), Hana, async send => await send.Run(new() { Id = notice, Version = await stage.Version<StaffNotice>(notice) }, default));
            stage.ByItself<WriteNoticeLetters>(published.AddMinutes(21), Permission.ManageShops, write => write.Run(new() { Id = notice }, default));
        });
        var readers = town.People.Everybody.Where((person, i) => i % Each == 0 && person.Employee.Id != Finn && person.Employee.Id != Clara);
        foreach (var (place, reader) in readers.Index())
            stage.At<AcknowledgeNotice>(town.At(dawn, 11).AddMinutes(place), reader.Employee.Id, it => it.Run(new() { Id = notice }, default));
    }
}
